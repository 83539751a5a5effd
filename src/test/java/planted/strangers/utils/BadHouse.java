package planted.strangers.utils;

final class BadHouse {}
