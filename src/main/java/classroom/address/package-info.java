/** The addresses under which others reach this computer. Called by the parts of the app that listen on a network. */
package classroom.address;
