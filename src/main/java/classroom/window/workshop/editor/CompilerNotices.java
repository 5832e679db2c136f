package classroom.window.workshop.editor;

import classroom.run.edit.CompilerNotice;
import java.util.List;
import org.fife.ui.rsyntaxtextarea.RSyntaxDocument;
import org.fife.ui.rsyntaxtextarea.parser.AbstractParser;
import org.fife.ui.rsyntaxtextarea.parser.DefaultParseResult;
import org.fife.ui.rsyntaxtextarea.parser.DefaultParserNotice;
import org.fife.ui.rsyntaxtextarea.parser.ParseResult;
import org.fife.ui.rsyntaxtextarea.parser.ParserNotice;

/**
 * Underlines the compiler's messages in the editor. It only returns given messages, and compiles nothing. Used on the
 * event thread.
 */
final class CompilerNotices extends AbstractParser {
    private List<CompilerNotice> notices = List.of();

    void show(List<CompilerNotice> next) {
        notices = List.copyOf(next);
    }

    boolean isEmpty() {
        return notices.isEmpty();
    }

    @Override
    public ParseResult parse(RSyntaxDocument document, String style) {
        DefaultParseResult result = new DefaultParseResult(this);
        result.setParsedLines(0, document.getDefaultRootElement().getElementCount() - 1);
        for (CompilerNotice each : notices) {
            if (each.line() < 1 || each.start() < 0 || each.start() >= Math.max(1, document.getLength())) {
                continue;
            }
            int end = Math.min(document.getLength(), Math.max(each.end(), each.start() + 1));
            DefaultParserNotice notice =
                    new DefaultParserNotice(this, each.text(), each.line() - 1, each.start(), end - each.start());
            notice.setLevel(each.error() ? ParserNotice.Level.ERROR : ParserNotice.Level.WARNING);
            result.addNotice(notice);
        }
        return result;
    }
}
