package classroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Tests the list of third-party libraries in the jar. */
class ThirdPartiesTest {
    /** A class of each library, by the library's name in the list. */
    private static final Map<String, String> A_CLASS_OF = Map.ofEntries(
            Map.entry("FlatLaf", "com.formdev.flatlaf.FlatLaf"),
            Map.entry("FlatLaf Extras", "com.formdev.flatlaf.extras.FlatSVGIcon"),
            Map.entry("JSVG", "com.github.weisj.jsvg.SVGDocument"),
            Map.entry("MigLayout Swing", "net.miginfocom.swing.MigLayout"),
            Map.entry("MigLayout Core", "net.miginfocom.layout.Grid"),
            Map.entry("RSyntaxTextArea", "org.fife.ui.rsyntaxtextarea.RSyntaxTextArea"),
            Map.entry("AutoComplete", "org.fife.ui.autocomplete.AutoCompletion"),
            Map.entry("java-diff-utils", "com.github.difflib.DiffUtils"),
            Map.entry("picocli", "picocli.CommandLine"),
            Map.entry("Gson", "com.google.gson.Gson"),
            Map.entry("Error Prone annotations", "com.google.errorprone.annotations.Immutable"),
            Map.entry("ASM", "org.objectweb.asm.ClassReader"),
            Map.entry("ActiveMQ Broker", "org.apache.activemq.broker.BrokerService"),
            Map.entry("ActiveMQ Client", "org.apache.activemq.ActiveMQConnection"),
            Map.entry("ActiveMQ JAAS", "org.apache.activemq.jaas.GroupPrincipal"),
            Map.entry("ActiveMQ KahaDB Store", "org.apache.activemq.store.kahadb.KahaDBStore"),
            Map.entry("ActiveMQ Protobuf", "org.apache.activemq.protobuf.Message"),
            Map.entry("HawtBuf", "org.fusesource.hawtbuf.Buffer"),
            Map.entry("Jakarta Messaging API", "jakarta.jms.Message"),
            Map.entry("SLF4J API", "org.slf4j.Logger"),
            Map.entry("SLF4J JDK14", "org.slf4j.jul.JULServiceProvider"),
            Map.entry("QR Code generator", "io.nayuki.qrcodegen.QrCode"));

    private record ThirdParty(String name, String version, String license, String text, String home) {}

    @Test
    void everyLibraryIsListed() throws IOException {
        assertEquals(
                new TreeSet<>(A_CLASS_OF.keySet()),
                new TreeSet<>(list().stream().map(ThirdParty::name).toList()));
    }

    @Test
    void theVersionsAreThoseThatAreUsed() throws Exception {
        for (ThirdParty each : list()) {
            URI jar = Class.forName(A_CLASS_OF.get(each.name), false, getClass().getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            String file = Path.of(jar).getFileName().toString();
            assertTrue(
                    file.endsWith("-" + each.version + ".jar"), each.name + " " + each.version + " comes from " + file);
        }
    }

    @Test
    void everyLicenseIsThere() throws IOException {
        String notice = read("META-INF/NOTICE");
        for (ThirdParty each : list()) {
            String entry = "\n" + each.name + "\n    " + each.license + " (" + each.text + ")\n    " + each.home + "\n";
            assertTrue(notice.contains(entry), "not in the notice: " + entry);
            assertTrue(read(each.text).length() > 1000, each.text);
        }
        assertTrue(read("META-INF/LICENSE").contains("Apache License"), "our own license");
    }

    private static List<ThirdParty> list() throws IOException {
        return List.of(new Gson().fromJson(read("classroom/third-parties.json"), ThirdParty[].class));
    }

    private static String read(String name) throws IOException {
        return Files.readString(ProjectFiles.CLASSES.resolve(name));
    }
}
