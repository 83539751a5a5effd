package planted.strangers.data;

final class GoodHouse {}
