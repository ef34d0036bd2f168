package com.keyuan.crm.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Well-formed XML without a document type, so without entities, and not a page or drawing that a browser would run.
 */
final class XmlCheck implements ContentCheck {

    private static final String DISALLOW_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final Set<String> RUN_BY_BROWSERS = Set.of(
            "http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg", "http://www.w3.org/1999/XSL/Transform");
    private static final Set<String> RUN_BY_NAME = Set.of("html", "svg", "stylesheet");

    @Override
    public byte[] checked(FileKind kind, byte[] content) {
        Reading reading = new Reading();
        try {
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature(DISALLOW_DOCTYPE, true);
            parsers.newSAXParser().parse(new ByteArrayInputStream(content), reading);
        } catch (SAXParseException broken) {
            throw reading.started || !mentionsDocumentType(broken)
                    ? FileRefused.broken(kind)
                    : FileRefused.documentType();
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw FileRefused.broken(kind);
        }
        if (reading.dangerous) {
            throw FileRefused.notWhatItsNameSays(kind);
        }
        return content;
    }

    // the parser's messages are translated, the name of the feature in them is not
    private static boolean mentionsDocumentType(SAXParseException broken) {
        return broken.getMessage() != null && broken.getMessage().contains(DISALLOW_DOCTYPE);
    }

    private static final class Reading extends DefaultHandler {

        private boolean started;
        private boolean dangerous;

        @Override
        public void startElement(String space, String local, String qualified, Attributes attributes) {
            dangerous |= RUN_BY_BROWSERS.contains(space) || (!started && RUN_BY_NAME.contains(local));
            started = true;
        }

        @Override
        public void processingInstruction(String target, String data) {
            dangerous |= target.equals("xml-stylesheet");
        }

        @Override
        public void fatalError(SAXParseException broken) throws SAXException {
            throw broken;
        }
    }
}
