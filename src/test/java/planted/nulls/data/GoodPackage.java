package planted.nulls.data;

final class GoodPackage {}
