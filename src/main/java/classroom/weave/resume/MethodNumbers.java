package classroom.weave.resume;

import classroom.schedule.SavedFrames;
import java.util.Set;

/** Numbers methods by name and descriptor, the same in each JVM. */
final class MethodNumbers {
    private static final Set<String> SUSPENDING = Set.of(
            "transfer(Lclassroom/schedule/Actor;Lclassroom/schedule/Actor;)V",
            "start(Lclassroom/schedule/Actor;Lclassroom/schedule/Actor;)V");

    private MethodNumbers() {}

    /** Tells whether a method of the fibers suspends the actor that calls it. */
    static boolean isSuspending(String signature) {
        return SUSPENDING.contains(signature);
    }

    /** Returns the number of the methods with a signature. */
    static int of(String signature) {
        if (isSuspending(signature)) {
            return SavedFrames.SUSPENDING_METHOD;
        }
        int number = signature.hashCode();
        return number >= -1 && number <= SavedFrames.SUSPENDING_METHOD ? number + 4 : number;
    }
}
