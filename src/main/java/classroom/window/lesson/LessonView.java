package classroom.window.lesson;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.run.RunException;
import classroom.run.jdk.ProgramRequirements;
import classroom.window.AppContext;
import java.awt.EventQueue;
import java.awt.LayoutManager;
import java.util.List;
import java.util.Map;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** What stands below the question of a lesson: its programs, and what runs them. All is called on the event thread. */
@SuppressWarnings("serial")
abstract class LessonView extends JPanel {
    private static final int WORDS = 32;

    LessonView(LayoutManager layout) {
        super(layout);
    }

    /**
     * Puts the foot of the page in its place: low for lanes, higher for words.
     *
     * @param share of the page's height that lanes get, in percent
     */
    final void addFoot(BottomTabs tabs, int share) {
        String lanes = "span 2, grow, wmin 0, h 60:" + share + "%:";
        String words = "span 2, grow, wmin 0, h 60:" + Math.max(share, WORDS) + "%:";
        add(tabs, lanes);
        tabs.addChangeListener(chosen -> {
            ((MigLayout) getLayout()).setComponentConstraints(tabs, tabs.areLanes() ? lanes : words);
            revalidate();
        });
    }

    /** Finds out in the background what this machine lacks now to run the lesson's programs, and says so in the choosers. */
    static void seek(AppContext classroom, Lesson lesson, ProgramChooser... choosers) {
        if (lesson.programs().stream().allMatch(each -> each.need() == Program.Need.NOTHING)) {
            return;
        }
        classroom.background().execute(() -> {
            Map<Program, RunException> lacks = ProgramRequirements.lacks(lesson.programs(), classroom.jdk());
            EventQueue.invokeLater(() -> List.of(choosers).forEach(each -> each.lack(lacks)));
        });
    }

    /** It is on show now. */
    abstract void begin();

    /** The machine may have something else now to run programs with; nothing to do where they need nothing. */
    void equip() {
    }

    /** Another lesson is on show now. */
    abstract void pause();

    /** Starts the programs of both sides together, anew where they run. */
    abstract void run();

    /** Ends the programs of both sides. */
    abstract void stop();

    /** Compares the sources that are on show, and shows them in the language of now. */
    abstract void compare();

    /** Presses what the lesson's programs are made to have pressed, on both sides at the same moments; only panels are. */
    void pressBoth() {
    }
}
