package rendezvous.concurrencymodels;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The methods, constructors and initialisers that some classes lead to. All of these classes' own code counts; of a
 * helper only what is called, what it overrides of what is called, and what a library may call back.
 */
final class Reach {

    /** What to make of code that a helper's static initialiser only prepares, for whoever asks for it. */
    enum Doubt {
        /** It counts. */
        IN,
        /** It doesn't. */
        OUT
    }

    private final Predicate<JavaClass> own;
    private final Predicate<JavaClass> followed;
    private final Doubt doubt;
    private final Set<JavaCodeUnit> units = new LinkedHashSet<>();
    private final Set<JavaClass> made = new LinkedHashSet<>();
    private final Deque<JavaCodeUnit> open = new ArrayDeque<>();

    private Reach(Predicate<JavaClass> own, Predicate<JavaClass> followed, Doubt doubt) {
        this.own = own;
        this.followed = followed;
        this.doubt = doubt;
    }

    /** What the code that can be reached uses; {@code own} are the classes to start at, all {@code types} may be followed. */
    static Stream<JavaAccess<?>> of(Set<JavaClass> types, Predicate<JavaClass> own, Doubt doubt) {
        Reach reach = new Reach(own, types::contains, doubt);
        types.stream().filter(own).forEach(reach::start);
        reach.follow();
        return reach.units.stream().flatMap(reach::accesses);
    }

    private void start(JavaClass type) {
        made.add(type);
        type.getCodeUnits().forEach(this::add);
        type.getStaticInitializer().ifPresent(this::add);
    }

    private void follow() {
        do {
            while (!open.isEmpty()) {
                JavaCodeUnit unit = open.remove();
                accesses(unit).forEach(access -> follow(unit, access));
            }
            for (JavaClass type : List.copyOf(made)) {
                overriding(type).forEach(this::add);
            }
        } while (!open.isEmpty());
    }

    private void follow(JavaCodeUnit unit, JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        if (followed.test(owner)) {
            owner.getStaticInitializer().ifPresent(this::add);
            if (access.getName().equals("<init>") && !onlyPrepares(unit)) {
                made.add(owner);
            }
        }
        if (access.getTarget() instanceof CodeUnitAccessTarget target) {
            target.resolveMember().ifPresent(this::add);
        }
    }

    private void add(JavaCodeUnit unit) {
        if (followed.test(unit.getOwner()) && units.add(unit)) {
            open.add(unit);
        }
    }

    private Stream<JavaAccess<?>> accesses(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream()
                .filter(access -> !(onlyPrepares(unit) && access.isDeclaredInLambda()));
    }

    private boolean onlyPrepares(JavaCodeUnit unit) {
        return doubt == Doubt.OUT && unit instanceof JavaStaticInitializer && !own.test(unit.getOwner());
    }

    /** The methods of an object that somebody may call who only knows one of its supertypes. */
    private Stream<JavaMethod> overriding(JavaClass type) {
        List<JavaClass> supertypes = Stream.concat(
                        type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                .toList();
        return type.getAllMethods().stream()
                .filter(method -> followed.test(method.getOwner()) && !units.contains(method))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> supertypes.stream().anyMatch(supertype -> isCalledOn(supertype, method)));
    }

    private boolean isCalledOn(JavaClass supertype, JavaMethod method) {
        if (followed.test(supertype)) {
            return supertype.getMethods().stream().anyMatch(other -> units.contains(other) && isLike(other, method));
        }
        return supertype.getMethods().stream().anyMatch(other -> isLike(other, method))
                || isOfJdk(supertype.getName(), method);
    }

    private static boolean isLike(JavaMethod one, JavaMethod other) {
        return one.getName().equals(other.getName())
                && one.getRawParameterTypes().size()
                        == other.getRawParameterTypes().size();
    }

    /** The JDK's types are not among the imported ones. */
    private static boolean isOfJdk(String type, JavaMethod method) {
        try {
            return Stream.<Class<?>>iterate(
                            Class.forName(type, false, ClassLoader.getPlatformClassLoader()),
                            Objects::nonNull,
                            Class::getSuperclass)
                    .flatMap(known -> Stream.of(known.getDeclaredMethods(), known.getMethods()))
                    .flatMap(Arrays::stream)
                    .anyMatch(other -> other.getName().equals(method.getName())
                            && other.getParameterCount()
                                    == method.getRawParameterTypes().size());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
