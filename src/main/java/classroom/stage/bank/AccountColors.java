package classroom.stage.bank;

import classroom.stage.paint.TextRelativePainter;
import java.awt.Color;
import javax.swing.UIManager;

/** The colors of the account, from the current theme. */
public final class AccountColors {
    private AccountColors() {}

    public static Color ground() {
        return TextRelativePainter.color("Classroom.account.ground");
    }

    public static Color ink() {
        return UIManager.getColor("Label.foreground");
    }

    public static Color faint() {
        return TextRelativePainter.color("Classroom.account.faint");
    }

    public static Color toCome() {
        return TextRelativePainter.color("Classroom.account.toCome");
    }

    public static Color in() {
        return TextRelativePainter.color("Classroom.account.in");
    }

    static Color inInk() {
        return TextRelativePainter.color("Classroom.account.inInk");
    }

    static Color holds() {
        return TextRelativePainter.color("Classroom.account.holds");
    }

    static Color holdsGround() {
        return TextRelativePainter.color("Classroom.account.holdsGround");
    }

    static Color blocked() {
        return TextRelativePainter.color("Classroom.account.blocked");
    }

    static Color blockedGround() {
        return TextRelativePainter.color("Classroom.account.blockedGround");
    }

    public static Color lost() {
        return TextRelativePainter.color("Classroom.account.lost");
    }

    public static Color lostGround() {
        return TextRelativePainter.color("Classroom.account.lostGround");
    }

    static Color lostLine() {
        return TextRelativePainter.color("Classroom.account.lostLine");
    }

    public static Color ring() {
        return TextRelativePainter.color("Classroom.account.ring");
    }
}
