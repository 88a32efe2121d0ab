package se.omvarld.cli.daemon;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.TypeConverterSupport;

/** Lets beans in {@code routes/} take paths and zones, which Camel cannot make of text by itself. */
final class SettingConverter extends TypeConverterSupport {
    private final Function<String, Object> conversion;

    private SettingConverter(Function<String, Object> conversion) {
        this.conversion = conversion;
    }

    static void addTo(CamelContext context) {
        var converters = context.getTypeConverterRegistry();
        converters.addTypeConverter(Path.class, String.class, new SettingConverter(Path::of));
        converters.addTypeConverter(ZoneId.class, String.class, new SettingConverter(ZoneId::of));
    }

    @Override
    public <T> T convertTo(Class<T> type, Exchange exchange, Object value) {
        return type.cast(conversion.apply(value.toString()));
    }
}
