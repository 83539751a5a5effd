package planted.arrows.train;

public final class GoodTarget {}
