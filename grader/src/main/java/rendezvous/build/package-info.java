/** Compiles a submission with our own javac; one file's errors don't sink the others. */
@NullMarked
package rendezvous.build;

import org.jspecify.annotations.NullMarked;
