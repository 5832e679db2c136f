package classroom.network.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClassCodeTest {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void isReadAsItIsWritten() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            ClassCode code = new ClassCode(random.nextInt(1 << 15), random.nextLong() & (1L << 40) - 1);
            assertEquals(Optional.of(code), ClassCode.parse(code.toString()));
            assertEquals(14, code.toString().length());
        }
        assertThrows(IllegalArgumentException.class, () -> new ClassCode(1 << 15, 0));
        assertThrows(IllegalArgumentException.class, () -> new ClassCode(0, 1L << 40));
    }

    @Test
    void isReadAsPeopleWriteIt() {
        ClassCode code = new ClassCode(0b00001_00000_00001, 0);
        String text = code.toString();
        assertEquals("101", text.substring(0, 3));
        assertEquals(
                Optional.of(code),
                ClassCode.parse(" " + text.toLowerCase(java.util.Locale.ROOT).replace("-", " ") + " "));
        assertEquals(Optional.of(code), ClassCode.parse(text.replace('0', 'o').replace('1', 'l')));
        assertEquals(
                Optional.of(code),
                ClassCode.parse(text.replace('0', 'O').replace('1', 'i').replace("-", "\u2013")));
    }

    @Test
    void everyWrongLetterAndEverySwapIsFound() {
        String text = new ClassCode(12345, 987_654_321_012L).toString().replace("-", "");
        for (int i = 0; i < text.length(); i++) {
            for (int j = 0; j < LETTERS.length(); j++) {
                char other = LETTERS.charAt(j);
                String changed = text.substring(0, i) + other + text.substring(i + 1);
                assertEquals(
                        other == text.charAt(i) ? ClassCode.Fault.NONE : ClassCode.Fault.CHECK,
                        ClassCode.fault(changed));
            }
            if (i > 0 && text.charAt(i) != text.charAt(i - 1)) {
                String swapped = text.substring(0, i - 1) + text.charAt(i) + text.charAt(i - 1) + text.substring(i + 1);
                assertEquals(ClassCode.Fault.CHECK, ClassCode.fault(swapped));
            }
        }
    }

    @Test
    void tellsWhatIsWrongWhileItIsTyped() {
        String text = new ClassCode(1, 2).toString();
        assertEquals(ClassCode.Fault.SHORT, ClassCode.fault(""));
        assertEquals(ClassCode.Fault.SHORT, ClassCode.fault(text.substring(0, 9)));
        assertEquals(ClassCode.Fault.LONG, ClassCode.fault(text + "0"));
        assertEquals(ClassCode.Fault.LETTER, ClassCode.fault("K7U"));
        assertEquals(ClassCode.Fault.LETTER, ClassCode.fault("K7\u00e9"));
        assertEquals(Optional.empty(), ClassCode.parse("K7Q2"));
    }
}
