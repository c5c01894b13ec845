import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.random.RandomGenerator;

/** The day of an incident, as well as it is known. */
record When(LocalDate startsOn, LocalDate endsOn, String localTime, String utcOffset, String precision) {

    private static final Weights PRECISIONS = new Weights(870, 30, 30, 25, 20, 4, 21);

    static When about(LocalDate day, RandomGenerator random) {
        return switch (PRECISIONS.draw(random)) {
            case 0 -> of(day, day, "day");
            case 1 ->
                new When(day, day, "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60)), "+03:00", "minute");
            case 2 -> of(day, day.plusDays(random.nextInt(1, 4)), "few_days");
            case 3 -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield of(monday, monday.plusDays(6), "week");
            }
            case 4 -> of(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()), "month");
            case 5 -> of(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()), "year");
            default -> of(day, day.plusDays(random.nextInt(1, 40)), "span");
        };
    }

    private static When of(LocalDate first, LocalDate last, String precision) {
        return new When(first, last, null, null, precision);
    }
}
