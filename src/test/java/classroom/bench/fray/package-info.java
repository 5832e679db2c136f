/**
 * The programs of the gallery under Fray, a published tester of concurrent programs, and under the app's own search,
 * for {@link classroom.bench.RacePeerBench}. Fray is no dependency: it runs in processes of its own, from a class
 * path that is read from a file. {@code FrayAgent} and {@code FrayJudge} run in those processes, without the app.
 */
package classroom.bench.fray;
