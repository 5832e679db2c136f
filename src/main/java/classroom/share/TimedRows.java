package classroom.share;

import com.google.gson.JsonArray;
import java.util.ArrayList;
import java.util.List;

/** Rows of values, each valid from a time on; a row that is replaced too soon can be left out. */
final class TimedRows {
    private final long start;
    private final long step;
    private final List<Long> times = new ArrayList<>();
    private final List<Object[]> rows = new ArrayList<>();
    private boolean thinned;

    /**
     * @param start the time that counts as 0, in ns
     * @param step  a row that is valid for less than this is left out, in ns; 0 to keep all
     */
    TimedRows(long start, long step) {
        this.start = start;
        this.step = step;
    }

    /**
     * Adds a row; times must not descend.
     *
     * @param values integers and strings, as many in each row
     */
    void add(long time, Object... values) {
        int last = times.size() - 1;
        if (last >= 0 && step > 0 && time - times.get(last) < step) {
            rows.set(last, values);
            thinned = true;
        } else {
            times.add(Math.max(time, start));
            rows.add(values);
        }
    }

    /** Tells whether a row was left out. */
    boolean thinned() {
        return thinned;
    }

    /** Returns the rows one after another, each begun by its time as the difference to the row before. */
    JsonArray json() {
        JsonArray json = new JsonArray();
        long before = start;
        for (int i = 0; i < rows.size(); i++) {
            json.add(times.get(i) - before);
            before = times.get(i);
            for (Object value : rows.get(i)) {
                if (value instanceof Integer number) {
                    json.add(number);
                } else {
                    json.add(String.valueOf(value));
                }
            }
        }
        return json;
    }
}
