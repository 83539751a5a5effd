package planted.nulls.train;

final class BadPackage {}
