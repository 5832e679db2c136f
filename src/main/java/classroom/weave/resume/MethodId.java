package classroom.weave.resume;

import org.objectweb.asm.Handle;

/** A method by the internal name of a class, its name and its descriptor. */
record MethodId(String owner, String name, String descriptor) {
    /** Returns the method that a handle refers to. */
    static MethodId of(Handle handle) {
        return new MethodId(handle.getOwner(), handle.getName(), handle.getDesc());
    }

    /** Returns what methods have in common that override each other. */
    String signature() {
        return name + descriptor;
    }
}
