package rendezvous.traps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What several threads do at once, the wrong way and the right way. Each is rewritten, then run by all threads. */
@SuppressWarnings({"JdkObsolete", "UnusedVariable"}) // what matters is how they write, and students use StringBuffer
final class Programs {

    private Programs() {}

    static final class UnguardedList implements Runnable {
        private final List<String> list = new ArrayList<>(100);

        @Override
        public void run() {
            list.add("x");
        }
    }

    static final class UnguardedReference implements Runnable {
        private final List<String> list = new ArrayList<>(100);

        @Override
        public void run() {
            Consumer<String> sink = list::add;
            sink.accept("x");
        }
    }

    static final class UnguardedMap implements Runnable {
        private final Map<Long, String> map = new HashMap<>(100);

        @Override
        public void run() {
            map.put(Thread.currentThread().getId(), "x");
        }
    }

    static final class ReadBesideAWriter implements Runnable {
        private volatile int seen;
        private final List<String> list = new ArrayList<>(100);
        private final AtomicInteger place = new AtomicInteger();

        @Override
        public void run() {
            if (place.getAndIncrement() == 0) {
                list.add("x");
            } else {
                seen = list.size();
            }
        }
    }

    static final class UnguardedBuilder implements Runnable {
        private final StringBuilder text = new StringBuilder(1000);

        @Override
        public void run() {
            text.append('x').append(1L).append("y");
        }
    }

    static final class SharedIterator implements Runnable {
        private final Iterator<Integer> numbers =
                IntStream.range(0, 100).boxed().collect(Collectors.toList()).iterator();

        @Override
        public void run() {
            if (numbers.hasNext()) {
                numbers.next();
            }
        }
    }

    static final class LostCount implements Runnable {
        private int count;

        @Override
        public void run() {
            count++;
        }
    }

    static final class LostTotalOfTheClass implements Runnable {
        private static double total;

        @Override
        public void run() {
            total = total + Math.sqrt(2) * (total > 1 ? 2 : 3);
        }
    }

    static final class LostText implements Runnable {
        private String text = "";

        @Override
        public void run() {
            text += "x";
        }
    }

    static final class LostMaximum implements Runnable {
        private long largest;

        @Override
        public void run() {
            long mine = Thread.currentThread().getId();
            if (mine > largest) {
                largest = mine;
            }
        }
    }

    static final class LostElement implements Runnable {
        private final long[] counts = {0, 0};

        @Override
        public void run() {
            counts[1] += 2;
        }
    }

    static final class LockThatNobodyShares implements Runnable {
        private int count;

        @Override
        public void run() {
            synchronized (new Object()) {
                count++;
            }
        }
    }

    static final class Locked implements Runnable {
        private final List<String> list = new ArrayList<>();
        private final Map<Long, Integer> map = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private int count;
        private long largest;

        @Override
        public synchronized void run() {
            list.add("x");
            map.merge(Thread.currentThread().getId(), 1, Integer::sum);
            list.forEach(text::append);
            count++;
            largest = Math.max(largest, count);
            for (String each : list) {
                text.append(each).append(largest);
            }
        }
    }

    static final class GuardedByTheLibrary implements Runnable {
        private final List<String> list = Collections.synchronizedList(new ArrayList<>());
        private final Map<Long, Integer> map = new ConcurrentHashMap<>();
        private final StringBuffer text = new StringBuffer();
        private final AtomicLong count = new AtomicLong();

        @Override
        public void run() {
            list.add("x");
            map.merge(Thread.currentThread().getId(), 1, Integer::sum);
            text.append(count.incrementAndGet());
        }
    }

    static final class SlotOfItsOwn implements Runnable {
        private final AtomicInteger places = new AtomicInteger();
        private final List<String> list = new ArrayList<>(Collections.nCopies(100, ""));
        private final List<String> array =
                Arrays.asList(Collections.nCopies(100, "").toArray(String[]::new));
        private final Map<Integer, String> map = new HashMap<>();
        private final long[] counts = new long[100];

        SlotOfItsOwn() {
            for (int i = 0; i < counts.length; i++) {
                map.put(i, "");
            }
        }

        @Override
        public void run() {
            int place = places.getAndIncrement();
            list.set(place, "x");
            array.set(place, "x");
            map.put(place, "x");
            counts[place]++;
        }
    }

    static final class OneAfterTheOther implements Runnable {
        private final List<String> list = new ArrayList<>();
        private final Semaphore turn = new Semaphore(1);
        private int count;

        @Override
        public void run() {
            turn.acquireUninterruptibly();
            list.add("x");
            count++;
            turn.release();
        }
    }

    static final class OnlyLooks implements Runnable {
        private volatile String seen = "";
        private final List<String> list = new ArrayList<>(List.of("a", "b"));
        private final Map<String, String> map = new HashMap<>(Map.of("a", "b"));

        @Override
        public void run() {
            seen = list.get(0) + list.stream().map(map::get).count();
        }
    }
}
