/**
 * Runs in files: {@link classroom.trace.save.SavedRun} packs the traces of a run, its sources and its parameters into
 * one ZIP file and opens it again, and copies traces with texts replaced. Called by the app alone, on worker threads.
 */
package classroom.trace.save;
