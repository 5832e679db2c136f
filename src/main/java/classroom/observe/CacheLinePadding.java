package classroom.observe;

/**
 * Keeps what two threads write apart by a cache line of nothing. The garbage collector moves objects of the same class side by side;
 * where their fields shared a line, each write of one thread would make the other wait for memory (false sharing).
 */
@SuppressWarnings("unused")
abstract class CacheLinePadding {
    private long nothing1;
    private long nothing2;
    private long nothing3;
    private long nothing4;
    private long nothing5;
    private long nothing6;
    private long nothing7;
    private long nothing8;
}
