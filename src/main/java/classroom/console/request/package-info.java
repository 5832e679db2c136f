/**
 * What a command line asks for: its grammar in {@link classroom.console.request.CommandLineSpec}, and a record for each
 * kind of request, checked against the lessons and the JDKs that exist. What can't be done is a {@link
 * classroom.console.request.UsageException}. Runs nothing; called by {@code console} and {@code console.report}.
 */
package classroom.console.request;
