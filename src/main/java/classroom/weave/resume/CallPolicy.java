package classroom.weave.resume;

import java.util.HashSet;
import java.util.Set;

/** Tells of calls of methods of other classes whether the actor may be suspended meanwhile. */
interface CallPolicy {
    /** Tells whether a call of another class's method may be left in the middle and made again. */
    boolean isResumable(MethodCall call, boolean own);

    /** Tells whether a call may lead to a method of one of the classes, by its name and descriptor. */
    boolean mayLeadHere(MethodCall call, boolean own);

    /** Tells whether a call that is not made again must be checked: the actor may not be suspended meanwhile. */
    boolean needsCheck(MethodCall call, boolean own);

    /** For the schedule's own classes: they call the program through a few interfaces. */
    final class OfSchedule implements CallPolicy {
        private static final String FIBERS = "classroom/schedule/Fibers";
        private static final Set<String> CALLS_OF_PROGRAM = Set.of(
                "java/lang/Runnable.run",
                "java/util/concurrent/Callable.call",
                "java/util/concurrent/ThreadFactory.newThread",
                "java/util/function/Supplier.get",
                "java/lang/Thread$UncaughtExceptionHandler.uncaughtException",
                "java/lang/Object.toString");

        @Override
        public boolean isResumable(MethodCall call, boolean own) {
            MethodId callee = call.callee();
            return callee.owner().equals(FIBERS) && MethodNumbers.isSuspending(callee.signature())
                    || call.isOfMethodHandle()
                    || CALLS_OF_PROGRAM.contains(callee.owner() + "." + callee.name());
        }

        @Override
        public boolean mayLeadHere(MethodCall call, boolean own) {
            return own;
        }

        @Override
        public boolean needsCheck(MethodCall call, boolean own) {
            return !own && !call.isDirect() && !call.callee().owner().startsWith("classroom/");
        }
    }

    /** For the classes of a program, which call the schedule and its models. */
    final class OfProgram implements CallPolicy {
        private final Set<MethodId> schedule;
        private final Set<String> signatures = new HashSet<>();

        /** @param schedule the methods of the schedule that may be left */
        OfProgram(Set<MethodId> schedule) {
            this.schedule = schedule;
            schedule.forEach(each -> signatures.add(each.signature()));
        }

        @Override
        public boolean isResumable(MethodCall call, boolean own) {
            if (call.isDirect()) {
                return schedule.contains(call.callee());
            }
            return signatures.contains(call.callee().signature());
        }

        @Override
        public boolean mayLeadHere(MethodCall call, boolean own) {
            return true;
        }

        @Override
        public boolean needsCheck(MethodCall call, boolean own) {
            return !call.callee().owner().startsWith("classroom/observe/");
        }
    }
}
