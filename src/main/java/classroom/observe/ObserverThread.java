package classroom.observe;

/**
 * A thread of the observer. It belongs to the system thread group, so that the program does not see it in its own; it
 * inherits nothing from the program's thread that creates it; and it does not use up the id that the program's next
 * thread would get, if the JVM allows this.
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
