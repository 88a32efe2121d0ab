package se.omvarld.observe;

import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.component.quartz.QuartzComponent;
import org.quartz.SchedulerException;

/** Whether the schedules of polls and editions run. Camel hands its context to whoever asks for it. */
public final class SchedulerState implements CamelContextAware {
    private CamelContext context;

    @Override
    public CamelContext getCamelContext() {
        return context;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        context = camelContext;
    }

    boolean runs() {
        return Optional.ofNullable(context)
                .map(camel -> (QuartzComponent) camel.hasComponent("quartz"))
                .map(QuartzComponent::getScheduler)
                .filter(SchedulerState::isRunning)
                .isPresent();
    }

    private static boolean isRunning(org.quartz.Scheduler scheduler) {
        try {
            return scheduler.isStarted() && !scheduler.isInStandbyMode() && !scheduler.isShutdown();
        } catch (SchedulerException e) {
            return false;
        }
    }
}
