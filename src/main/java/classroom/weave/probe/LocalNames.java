package classroom.weave.probe;

import classroom.trace.format.LocalTable;
import classroom.trace.format.LocalVariable;
import classroom.trace.format.LocalVariable.CodeRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Label;

/**
 * The named local variables of a method, and where they have values. Instructions are identified by their index in the
 * method, from 0. A class file may name one variable several times, once for each part of the method where it has a
 * value.
 */
final class LocalNames {
    private final Map<Label, Integer> labels = new HashMap<>();
    /** The instructions that store a value, by slot. */
    private final Map<Integer, BitSet> stores = new HashMap<>();

    private final List<NamedRange> ranges = new ArrayList<>();
    private final Map<VariableKey, List<NamedRange>> variables = new TreeMap<>();
    private final List<VariableKey> order = new ArrayList<>();
    private final BitSet looping = new BitSet();
    private int count;

    /** A variable in a part of the method. */
    private record NamedRange(VariableKey key, int from, int to) {}

    private record VariableKey(int slot, String name, String descriptor) implements Comparable<VariableKey> {
        @Override
        public int compareTo(VariableKey other) {
            int bySlot = Integer.compare(slot, other.slot);
            int byName = bySlot != 0 ? bySlot : name.compareTo(other.name);
            return byName != 0 ? byName : descriptor.compareTo(other.descriptor);
        }
    }

    /**
     * A variable at an instruction.
     *
     * @param number     its place in {@link #all}
     * @param slot       the local variable of the method
     * @param descriptor its type
     */
    record NamedLocal(int number, int slot, String name, String descriptor) {}

    void label(Label label) {
        labels.put(label, count);
    }

    /** Adds an instruction. */
    void instruction() {
        count++;
    }

    /** The last instruction stores a value in a slot. */
    void store(int slot) {
        stores.computeIfAbsent(slot, any -> new BitSet()).set(count - 1);
    }

    void variable(String name, String descriptor, int slot, Label start, Label end) {
        Integer from = labels.get(start);
        Integer to = labels.get(end);
        if (from != null && to != null) {
            ranges.add(new NamedRange(new VariableKey(slot, name, descriptor), from, to));
        }
    }

    /** Called at the end of the method, whose loops are known now. */
    void complete(LineLoops loops) {
        ranges.forEach(each ->
                variables.computeIfAbsent(each.key, any -> new ArrayList<>()).add(each));
        variables.keySet().stream().limit(LocalTable.MAX_VARIABLES).forEach(order::add);
        for (int i = 0; i < order.size(); i++) {
            VariableKey key = order.get(i);
            boolean inLoop = stores.getOrDefault(key.slot, new BitSet()).stream()
                    .anyMatch(store -> loops.has(store) && isStoredAt(key, store));
            looping.set(i, inLoop);
        }
    }

    private boolean isStoredAt(VariableKey key, int store) {
        return variables.get(key).stream().anyMatch(each -> each.from <= store + 1 && store < each.to);
    }

    /** Returns the variables in the order of their slots. */
    List<LocalVariable> all() {
        List<LocalVariable> all = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            List<CodeRange> parts = new ArrayList<>();
            variables.get(order.get(i)).forEach(each -> parts.add(new CodeRange(each.from, each.to)));
            if (parts.size() > LocalTable.MAX_RANGES) {
                int from = parts.stream().mapToInt(CodeRange::from).min().orElse(0);
                int to = parts.stream().mapToInt(CodeRange::to).max().orElse(0);
                parts.clear();
                parts.add(new CodeRange(from, to));
            }
            all.add(new LocalVariable(order.get(i).name, order.get(i).slot, looping.get(i), parts));
        }
        return all;
    }

    /** Whether any variable is stored in a loop that may make billions of iterations. */
    boolean areInLoops() {
        return !looping.isEmpty();
    }

    /** Returns the variable that an instruction stores in a slot; null if it has no name. */
    NamedLocal stored(int instruction, int slot) {
        NamedLocal found = null;
        for (int i = 0; i < order.size(); i++) {
            VariableKey key = order.get(i);
            if (key.slot == slot && isStoredAt(key, instruction)) {
                boolean begins = variables.get(key).stream().anyMatch(each -> each.from == instruction + 1);
                if (found == null || begins) {
                    found = local(i);
                }
            }
        }
        return found;
    }

    /** Returns the variables with a value at an instruction. */
    List<NamedLocal> at(int instruction) {
        List<NamedLocal> found = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            if (variables.get(order.get(i)).stream()
                    .anyMatch(each -> each.from <= instruction && instruction < each.to)) {
                found.add(local(i));
            }
        }
        return found;
    }

    /** Returns the variables that have a value at an instruction and are stored in loops. */
    List<NamedLocal> loopingAt(int instruction) {
        return at(instruction).stream().filter(each -> looping.get(each.number)).toList();
    }

    private NamedLocal local(int number) {
        VariableKey key = order.get(number);
        return new NamedLocal(number, key.slot, key.name, key.descriptor);
    }
}
