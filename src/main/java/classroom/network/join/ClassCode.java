package classroom.network.join;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code with which a class is joined, as in {@code K7Q2-M4RT-X9HV}: twelve letters of Crockford's base 32. Three
 * are a secret, eight are the fingerprint of the teacher's certificate, and the last one checks the others.
 *
 * @param secret      15 bits that only the class knows
 * @param fingerprint 40 bits: see {@link CodeFingerprint}
 */
public record ClassCode(int secret, long fingerprint) {
    /** The number of letters. */
    public static final int LENGTH = 12;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTER_BITS = 5;
    private static final int SECRET_BITS = 15;
    private static final int FINGERPRINT_BITS = 40;
    private static final int GROUP = 4;
    /** The polynomial of the field with 32 elements, in which the check letter is computed. */
    private static final int FIELD = 0b100101;

    /** What is wrong with a code that is being typed. */
    public enum Fault {
        /** Nothing: it is a code. */
        NONE,
        /** There are fewer than twelve letters so far, and all of them may stand in a code. */
        SHORT,
        /** There are more than twelve letters. */
        LONG,
        /** There is a letter that no code has. */
        LETTER,
        /** A letter is wrong, or two are swapped. */
        CHECK
    }

    public ClassCode {
        if (secret >>> SECRET_BITS != 0 || fingerprint >>> FINGERPRINT_BITS != 0) {
            throw new IllegalArgumentException("a part of the code has too many bits");
        }
    }

    /** Returns a random secret for a new code. */
    public static int newSecret() {
        return new SecureRandom().nextInt(1 << SECRET_BITS);
    }

    /**
     * Reads a code as people write it: upper or lower case, with or without dashes and spaces, O for 0, I or L for 1.
     *
     * @return empty if it is no code
     */
    public static Optional<ClassCode> parse(String typed) {
        if (fault(typed) != Fault.NONE) {
            return Optional.empty();
        }
        String letters = plain(typed);
        long secret = number(letters, 0, SECRET_BITS / LETTER_BITS);
        return Optional.of(new ClassCode((int) secret, number(letters, SECRET_BITS / LETTER_BITS, LENGTH - 1)));
    }

    /** Returns what is wrong with a code that is being typed. */
    public static Fault fault(String typed) {
        String letters = plain(typed);
        if (letters.chars().anyMatch(each -> LETTERS.indexOf(each) < 0)) {
            return Fault.LETTER;
        } else if (letters.length() != LENGTH) {
            return letters.length() < LENGTH ? Fault.SHORT : Fault.LONG;
        }
        boolean right = letters.charAt(LENGTH - 1) == check(letters.substring(0, LENGTH - 1));
        return right ? Fault.NONE : Fault.CHECK;
    }

    /** Returns the code in groups of four letters. */
    @Override
    public String toString() {
        StringBuilder letters = new StringBuilder();
        append(letters, secret, SECRET_BITS);
        append(letters, fingerprint, FINGERPRINT_BITS);
        letters.append(check(letters.toString()));
        for (int i = LENGTH - GROUP; i > 0; i -= GROUP) {
            letters.insert(i, '-');
        }
        return letters.toString();
    }

    private static void append(StringBuilder letters, long number, int bits) {
        for (int shift = bits - LETTER_BITS; shift >= 0; shift -= LETTER_BITS) {
            letters.append(LETTERS.charAt((int) (number >>> shift) & LETTERS.length() - 1));
        }
    }

    private static long number(String letters, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number << LETTER_BITS | LETTERS.indexOf(letters.charAt(i));
        }
        return number;
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\x{2010}-\\x{2015}-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** Returns the check letter: any one wrong letter, and any two neighbors that are swapped, give another one. */
    private static char check(String letters) {
        int check = 0;
        for (int i = 0; i < letters.length(); i++) {
            check = (check ^ LETTERS.indexOf(letters.charAt(i))) << 1;
            check = check >= LETTERS.length() ? check ^ FIELD : check;
        }
        return LETTERS.charAt(check);
    }
}
