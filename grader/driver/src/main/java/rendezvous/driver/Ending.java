package rendezvous.driver;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * How a call ended, taken down to plain text before anything is sent.
 *
 * @param items its results; none if it threw
 * @param failure what it threw
 */
record Ending(List<Item> items, Optional<Failure> failure) {
    Ending {
        items = List.copyOf(items);
    }

    static Ending returned(List<Item> items) {
        return new Ending(items, Optional.empty());
    }

    static Ending threw(Throwable thrown) {
        return new Ending(List.of(), Optional.of(Failure.of(thrown)));
    }

    void sendTo(Channel channel) throws IOException {
        for (Item item : items) {
            channel.send(item.fields());
        }
        if (failure.isPresent()) {
            failure.get().sendTo(channel);
        } else {
            channel.send("returned");
        }
    }
}
