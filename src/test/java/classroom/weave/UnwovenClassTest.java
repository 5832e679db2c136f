package classroom.weave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.weave.probe.WeavingGap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A class that can't have probes runs as it is, and that is told. */
class UnwovenClassTest {
    @Test
    void whatTheVerifierDoesNotAcceptStaysAsItIs() {
        Map<String, byte[]> program = new LinkedHashMap<>();
        program.put("made/Forgetful", forgetful());
        program.put("made/Plain", plain());
        WovenCopy copy = new Weaver(getClass().getClassLoader()).withProbes().weave(program);
        assertEquals(1, copy.gaps().size());
        WeavingGap gap = copy.gaps().get(0);
        assertEquals("made.Forgetful", gap.className());
        assertEquals(WeavingGap.Missing.CLASS, gap.missing());
        assertFalse(gap.reason().isBlank());
        assertArrayEquals(program.get("made/Forgetful"), copy.classes().get("made/Forgetful"));
        assertTrue(copy.classes().get("made/Plain").length > program.get("made/Plain").length);
        assertEquals(Map.of(), LinkCheck.faults(copy.classes(), getClass().getClassLoader()));
    }

    @Test
    void whatIsNoClassStaysAsItIs() {
        byte[] broken = plain();
        broken[broken.length / 2] ^= 0x55;
        byte[] cut = java.util.Arrays.copyOf(plain(), 60);
        for (byte[] each : new byte[][] {broken, cut}) {
            WovenCopy copy =
                    new Weaver(getClass().getClassLoader()).withProbes().weave(Map.of("made/Plain", each));
            assertTrue(copy.classes().containsKey("made/Plain"));
            assertTrue(copy.gaps().stream().allMatch(gap -> gap.missing() == WeavingGap.Missing.CLASS));
        }
    }

    @Test
    void aClassForANewerJavaIsVerifiedToo() {
        byte[] newer = plain();
        newer[7] = (byte) 250;
        assertEquals(
                Map.of(),
                LinkCheck.faults(Map.of("made/Plain", newer), getClass().getClassLoader()));
    }

    /** Its synchronized method forgets {@code this} where two ways meet, so that the monitor can't be left by instructions. */
    private static byte[] forgetful() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "made/Forgetful", null, "java/lang/Object", null);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_SYNCHRONIZED, "run", "(I)V", null, null);
        Label join = new Label();
        code.visitCode();
        code.visitVarInsn(Opcodes.ILOAD, 1);
        code.visitJumpInsn(Opcodes.IFEQ, join);
        code.visitInsn(Opcodes.NOP);
        code.visitLabel(join);
        code.visitFrame(Opcodes.F_FULL, 1, new Object[] {Opcodes.TOP}, 0, new Object[0]);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static byte[] plain() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "made/Plain", null, "java/lang/Object", null);
        MethodVisitor code =
                writer.visitMethod(Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_STATIC, "run", "()V", null, null);
        code.visitCode();
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
