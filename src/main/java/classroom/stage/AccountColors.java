package classroom.stage;

import java.awt.Color;
import javax.swing.UIManager;

/** The colours of the account, of the theme of now. */
final class AccountColors {
    private AccountColors() {
    }

    static Color ground() {
        return Pen.color("Classroom.account.ground");
    }

    static Color ink() {
        return UIManager.getColor("Label.foreground");
    }

    static Color faint() {
        return Pen.color("Classroom.account.faint");
    }

    static Color toCome() {
        return Pen.color("Classroom.account.toCome");
    }

    static Color in() {
        return Pen.color("Classroom.account.in");
    }

    static Color inInk() {
        return Pen.color("Classroom.account.inInk");
    }

    static Color holds() {
        return Pen.color("Classroom.account.holds");
    }

    static Color holdsGround() {
        return Pen.color("Classroom.account.holdsGround");
    }

    static Color blocked() {
        return Pen.color("Classroom.account.blocked");
    }

    static Color blockedGround() {
        return Pen.color("Classroom.account.blockedGround");
    }

    static Color lost() {
        return Pen.color("Classroom.account.lost");
    }

    static Color lostGround() {
        return Pen.color("Classroom.account.lostGround");
    }

    static Color lostLine() {
        return Pen.color("Classroom.account.lostLine");
    }

    static Color ring() {
        return Pen.color("Classroom.account.ring");
    }
}
