package org.incidentkit.compatibility;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import net.minidev.json.JSONValue;

/** JSON with a line for each value, in the order in which it came, so that a change is a line that differs. */
final class PrettyJson {
    private PrettyJson() {}

    static String of(String json) {
        StringBuilder out = new StringBuilder();
        write(out, JsonPath.read(json, "$"), "");
        // A slash needs no escape.
        return out.append('\n').toString().replace("\\/", "/");
    }

    private static void write(StringBuilder out, Object value, String indent) {
        String inner = indent + "  ";
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            out.append("{\n");
            for (Iterator<? extends Map.Entry<?, ?>> each = map.entrySet().iterator(); each.hasNext(); ) {
                Map.Entry<?, ?> entry = each.next();
                out.append(inner).append(JSONValue.toJSONString(entry.getKey())).append(": ");
                write(out, entry.getValue(), inner);
                out.append(each.hasNext() ? ",\n" : "\n");
            }
            out.append(indent).append('}');
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            out.append("[\n");
            for (Iterator<?> each = list.iterator(); each.hasNext(); ) {
                out.append(inner);
                write(out, each.next(), inner);
                out.append(each.hasNext() ? ",\n" : "\n");
            }
            out.append(indent).append(']');
        } else {
            out.append(value instanceof Map ? "{}" : value instanceof List ? "[]" : JSONValue.toJSONString(value));
        }
    }
}
