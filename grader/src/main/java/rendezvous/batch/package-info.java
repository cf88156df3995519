/** Many submissions: slots, progress, resume. */
@NullMarked
package rendezvous.batch;

import org.jspecify.annotations.NullMarked;
