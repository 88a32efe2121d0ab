package se.omvarld.store;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.story.Story;

/** Runs a test class on each database, with a new store on Wednesday 18 March 2026, week 12. */
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
public abstract class NewsroomTestBase {
    /** The edition of that week. */
    public static final Edition WEEK = new Edition(
            "2026-W12",
            Edition.Kind.WEEKLY,
            SetClock.swedish("2026-03-16T00:00"),
            SetClock.swedish("2026-03-23T00:00"),
            Edition.State.OPENED);

    @Parameter
    Database database;

    @TempDir
    protected Path folder;

    protected Newsroom newsroom;
    protected SetClock clock;

    @BeforeEach
    void open() {
        newsroom = Newsroom.at("2026-03-18T10:00", database, folder);
        clock = newsroom.clock;
    }

    /** The stories that the week's edition would show. */
    public List<Story> news() {
        return new Stories(newsroom.store).news(WEEK, Newsroom.NO_QUOTAS).stories();
    }

    @AfterEach
    void close() {
        if (newsroom != null) {
            newsroom.close();
        }
    }
}
