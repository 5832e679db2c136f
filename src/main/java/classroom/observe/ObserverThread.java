package classroom.observe;

/**
 * A thread of the observer. It belongs to the JVM's own group, so that the program doesn't count it among its threads; it takes nothing over
 * from the program's thread that makes it; and its id is none that the program's next thread would have had, where the JVM allows that.
 */
abstract class ObserverThread extends Thread {
    ObserverThread(String name) {
        super(jvmGroup(), null, name, 0, false);
        setContextClassLoader(ClassLoader.getSystemClassLoader());
        ThreadIds.giveBack(this);
    }

    private static ThreadGroup jvmGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }
}
