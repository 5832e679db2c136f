package classroom.trace.save;

/** The entries of the zip file of a saved run, and its properties. */
final class SavedRunFormat {
    /** The entry with the properties of the run. */
    static final String ABOUT = "run.properties";

    /** The folder of the source files. */
    static final String SOURCES = "sources/";

    /** The folder of the traces. */
    static final String TRACES = "traces/";

    /** The property with the number of processes without a trace. */
    static final String UNRECORDED = "unrecorded";

    /** The current version of the format. */
    static final String VERSION = "1";

    /** The property with the version of the format. */
    static final String FORMAT = "format";

    /** The property with the program's id. */
    static final String PROGRAM = "program";

    /** The beginning of a parameter's property, before its name. */
    static final String PARAMETER = "parameter.";

    private SavedRunFormat() {}
}
