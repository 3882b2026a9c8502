// Debian's libxml2 speaks to ICU; its headers would bring in a second ICU beside Foundation's own, which Swift refuses.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/HTMLparser.h>
