/* Writes ZIP archives; comes with zlib. */
#include <minizip/zip.h>
