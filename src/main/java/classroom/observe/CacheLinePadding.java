package classroom.observe;

/**
 * Padding of a cache line, so that fields written by different threads are not in the same cache line (false
 * sharing). The garbage collector places objects of the same class next to each other; without padding, each write of
 * one thread would delay the other.
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
