/* The parser of HTML as it is found on the web. */
#include <libxml/xmlversion.h>
/* Debian's header would bring ICU's declarations, which are not those of Foundation's ICU. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
