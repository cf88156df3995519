package java.util;

public final class Cheat {}
