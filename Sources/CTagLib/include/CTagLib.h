#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The kinds of files whose tags TagLib reads and writes here.
typedef enum {
    LANGDU_TAGS_FLAC,
    LANGDU_TAGS_OPUS,
    LANGDU_TAGS_VORBIS,
    LANGDU_TAGS_MP3,
} langdu_tags_kind;

/// A tag by TagLib's name for it, such as TITLE; both in UTF-8.
typedef struct {
    const char *key;
    const char *value;
} langdu_tags_field;

/// A chapter; times in milliseconds, the title in UTF-8.
typedef struct {
    const char *title;
    uint32_t start;
    uint32_t end;
} langdu_tags_chapter;

/// A picture of the front.
typedef struct {
    const char *media_type;
    const uint8_t *bytes;
    size_t count;
    int width;
    int height;
} langdu_tags_cover;

/// The file is none of its kind, or TagLib could not write it.
#define LANGDU_TAGS_REFUSED (-1)

/// Puts tags, chapters and a cover into an open file, in place of those it has.
///
/// TagLib's own file says that all is well on a full disk; this one goes by what the system says.
/// Returns 0, the first `errno`, or LANGDU_TAGS_REFUSED.
int langdu_tags_write(
    int descriptor, langdu_tags_kind kind, const langdu_tags_field *fields, size_t field_count,
    const langdu_tags_chapter *chapters, size_t chapter_count, const langdu_tags_cover *cover);

/// Reads the tags and chapters of an open file; chapters come in no order.
///
/// A value ends at its first NUL. Returns as langdu_tags_write does.
int langdu_tags_read(
    int descriptor, langdu_tags_kind kind, void *context,
    void (*on_field)(void *context, const char *key, const char *value),
    void (*on_chapter)(void *context, const char *title, uint32_t start));

#ifdef __cplusplus
}
#endif
