package classroom.schedule;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the steps of arrays and JDK objects that are passed to methods of the JDK. What such a method only reads is
 * copied in a step of its own, since one step is about one place. All methods are called by the actor that goes.
 */
final class ArgumentSteps {
    private final ScheduleController controller;

    ArgumentSteps(ScheduleController controller) {
        this.controller = controller;
    }

    /** Returns the place of an array's element: its own, or that of the whole array if some are passed to the JDK. */
    int place(Object array, int index) {
        SharedSites shared = controller.sharedSites();
        ObjectState state = ObjectStates.state(array);
        if (shared.has(SharedSites.ExtraSteps.WHOLE_ARRAYS)) {
            return state.place();
        }
        if (state.use(controller.currentActor().number, false)) {
            shared.add(SharedSites.ExtraSteps.WHOLE_ARRAYS);
        }
        return state.place(index);
    }

    /** Makes the step of reading an object or a whole array. Does nothing for objects that don't change. */
    void read(Object object, int site) {
        if (isStep(object)) {
            controller.accesses().read(wholePlace(object), site);
        }
    }

    /** Makes the step of changing an object or a whole array. */
    void change(Object object, int site) {
        if (isStep(object)) {
            controller.accesses().write(wholePlace(object), site);
        }
    }

    /** Reads an array or a collection. Returns a copy if it is read in a step; else itself. */
    Object copy(Object object, int site) {
        if (!isStep(object)) {
            return object;
        }
        read(object, site);
        if (object instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        if (object instanceof Set<?> set) {
            return new LinkedHashSet<>(set);
        }
        if (object instanceof Map<?, ?> map) {
            return new LinkedHashMap<>(map);
        }
        if (object instanceof Collection<?> collection) {
            return new ArrayList<>(collection);
        }
        return object.getClass().isArray() ? copyOfArray(object) : object;
    }

    private static Object copyOfArray(Object array) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        return copy;
    }

    /** Reads an object for its text. Returns the text, or the object itself if it is null or its text never changes. */
    Object text(Object object, int site) {
        if (object instanceof TrackedObject) {
            return object.toString();
        }
        if (!isStep(object) || object.getClass().isArray()) {
            return object;
        }
        read(object, site);
        return object.toString();
    }

    /** Reads the arguments of a format. Returns them with the texts of those that may change. */
    Object[] texts(Object[] arguments, int site) {
        if (arguments == null || controller.isAlone()) {
            return arguments;
        }
        Object[] texts = arguments.clone();
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(texts[i], site);
        }
        return texts;
    }

    private int wholePlace(Object object) {
        ObjectState state = ObjectStates.state(object);
        boolean array = object.getClass().isArray();
        if (array && state.use(controller.currentActor().number, true)) {
            controller.sharedSites().add(SharedSites.ExtraSteps.WHOLE_ARRAYS);
        }
        return state.place();
    }

    /** Tells whether an object is an array or one of the JDK's that may change, and other actors may use it. */
    private boolean isStep(Object object) {
        if (object == null || object instanceof TrackedObject || controller.isAlone()) {
            return false;
        }
        String type = object.getClass().getName();
        return object.getClass().isArray()
                || object instanceof StringBuilder
                || object instanceof StringBuffer
                || type.startsWith("java.util.") && (object instanceof Collection || object instanceof Map)
                || type.startsWith("java.util.concurrent.atomic.");
    }
}
