package se.omvarld.cli.command;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import se.omvarld.cli.daemon.AlreadyRunningException;
import se.omvarld.cli.daemon.RunLock;
import se.omvarld.cli.log.LogSetup;
import se.omvarld.cli.setup.StoreUrl;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.store.db.StoreException;

/** The daemon: polls on schedules, makes editions when they are due, until it is told to stop. */
@Command(name = "run", description = "The daemon: polls and mails on schedules until it is stopped.")
final class RunCommand extends Subcommand {
    private static final Logger LOG = LoggerFactory.getLogger("daemon");

    @Override
    public Integer call() throws Exception {
        try {
            return run(omvarld().setup());
        } catch (AlreadyRunningException e) {
            throw e; // the other one is well
        } catch (Exception e) {
            StartAlert.tell(omvarld()::brokenSetup, e);
            throw e;
        }
    }

    private int run(Setup setup) throws Exception {
        LogSetup.level(setup.settings().get("log.level"));
        LogSetup.format(setup.settings().get("log.format"));
        SourceFiles files = setup.sourceFiles();
        omvarld().warnings().forEach(LOG::warn);
        files.refused().forEach(problem -> LOG.error("source file refused: {}", problem));
        try (RunLock lock = RunLock.take(RunLock.file(setup.settings(), setup.folders()))) {
            LOG.info(
                    "{} in {}; store {}; mail goes to {}",
                    files.counted(),
                    setup.folders().sources(),
                    StoreException.shown(StoreUrl.of(setup.settings(), setup.folders())),
                    setup.settings().get("mail.smtp.host").isEmpty()
                            ? "the outbox"
                            : setup.settings().get("mail.smtp.host"));
            return setup.routes(files.enabled(), true).run(lock);
        }
    }
}
