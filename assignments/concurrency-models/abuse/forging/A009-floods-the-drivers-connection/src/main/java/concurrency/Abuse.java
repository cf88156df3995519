package concurrency;

import concurrency.kit.FileResult;
import concurrency.kit.RunContext;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;

final class Abuse {

    private Abuse() {}

    static void before(RunContext context, List<Path> files) {}

    static List<FileResult> after(RunContext context, List<FileResult> results) throws Exception {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field field = type.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        Object unsafe = field.get(null);
        Field number = FileDescriptor.class.getDeclaredField("fd");
        long offset = (Long) type.getMethod("objectFieldOffset", Field.class).invoke(unsafe, number);
        for (int fd = 3; fd < 30; fd++) {
            FileDescriptor descriptor = new FileDescriptor();
            type.getMethod("putInt", Object.class, long.class, int.class).invoke(unsafe, descriptor, offset, fd);
            try {
                FileOutputStream out = new FileOutputStream(descriptor);
                out.write("returned\n".getBytes());
                for (int mebi = 0; mebi < 2000; mebi++) {
                    out.write(new byte[1 << 20]);
                }
            } catch (IOException e) {
                continue;
            }
        }
        return results;
    }

    static void inWorker() {}
}
