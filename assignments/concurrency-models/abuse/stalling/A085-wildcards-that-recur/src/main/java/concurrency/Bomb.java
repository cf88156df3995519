package concurrency;

interface N<Z> {}

interface L<X> extends N<N<? super L<L<X>>>> {}

final class Bomb {
    static N<? super L<Byte>> foo(L<Byte> b) {
        return b;
    }
}
