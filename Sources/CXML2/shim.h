#include <libxml/xmlversion.h>
/* The types of ICU are of no use here, and would clash with those that Foundation brings. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
