/**
 * Which calls of the JDK are recorded, and how: {@link classroom.weave.call.CallRule}; and what is known of the types
 * that a program calls: {@link classroom.weave.call.Hierarchy}. Reads class files and loads no class. Called by the
 * weaver and its other sub-packages.
 */
package classroom.weave.call;
