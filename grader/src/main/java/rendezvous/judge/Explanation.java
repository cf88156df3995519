package rendezvous.judge;

import rendezvous.model.SourceLocation;

import java.util.List;

/**
 * What an assignment has to say about a picture.
 *
 * @param detail what was seen beside the number, a full sentence; may be empty
 * @param where the student's own lines, most telling first
 * @param meaning what it means
 * @param nextStep one step to take
 */
public record Explanation(String detail, List<SourceLocation> where, String meaning, String nextStep) {
    public Explanation {
        where = List.copyOf(where);
    }
}
