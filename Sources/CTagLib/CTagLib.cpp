// The one border to TagLib, which is C++: its C interface knows no chapters and hides what goes wrong with a disk.

#include "include/CTagLib.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

#include <taglib/chapterframe.h>
#include <taglib/attachedpictureframe.h>
#include <taglib/flacfile.h>
#include <taglib/flacpicture.h>
#include <taglib/id3v2tag.h>
#include <taglib/mpegfile.h>
#include <taglib/opusfile.h>
#include <taglib/tableofcontentsframe.h>
#include <taglib/taglib.h>
#include <taglib/textidentificationframe.h>
#include <taglib/tiostream.h>
#include <taglib/tpropertymap.h>
#include <taglib/vorbisfile.h>
#include <taglib/xiphcomment.h>

using TagLib::ByteVector;
using TagLib::String;
using TagLib::StringList;

#if TAGLIB_MAJOR_VERSION >= 2
using Offset = TagLib::offset_t;
using Start = TagLib::offset_t;
using Size = size_t;
#else
using Offset = long;
using Start = unsigned long;
using Size = unsigned long;
#endif

namespace {

/// An open file under TagLib, and the first error that the system met with it.
class DescriptorStream : public TagLib::IOStream {
  public:
    explicit DescriptorStream(int descriptor) : descriptor(descriptor) {}

    int failure = 0;

    TagLib::FileName name() const override { return ""; }
    bool readOnly() const override { return false; }
    bool isOpen() const override { return true; }
    Offset tell() const override { return position; }

    void seek(Offset offset, Position from) override {
        const Offset base = from == Beginning ? 0 : from == Current ? position : length();
        position = std::max<Offset>(0, base + offset);
    }

    Offset length() override {
        struct stat status;
        if (fstat(descriptor, &status) != 0) { latch(errno); return 0; }
        return status.st_size;
    }

    void truncate(Offset length) override {
        if (failure == 0 && ftruncate(descriptor, length) != 0) latch(errno);
    }

    ByteVector readBlock(Size count) override {
        // A file may claim any length; no more is set aside than it has.
        const Offset rest = std::max<Offset>(0, length() - position);
        ByteVector bytes(static_cast<unsigned int>(std::min<Size>(count, static_cast<Size>(rest))), 0);
        const Size read = readAt(position, bytes.data(), bytes.size());
        position += read;
        bytes.resize(static_cast<unsigned int>(read));
        return bytes;
    }

    void writeBlock(const ByteVector &bytes) override {
        writeAt(position, bytes.data(), bytes.size());
        position += bytes.size();
    }

    void insert(const ByteVector &bytes, Start start, Size replace) override {
        const Offset end = length();
        const Offset tail = std::min<Offset>(end, start + replace);
        const Offset target = start + bytes.size();
        if (target != tail) move(tail, target, end - tail);
        writeAt(start, bytes.data(), bytes.size());
        if (target < tail) truncate(target + (end - tail));
        position = target;
    }

    void removeBlock(Start start, Size count) override { insert(ByteVector(), start, count); }

  private:
    const int descriptor;
    Offset position = 0;
    static constexpr Offset blockSize = 1 << 18;

    void latch(int error) {
        if (failure == 0) failure = error == 0 ? EIO : error;
    }

    Size readAt(Offset from, char *bytes, Size count) {
        Size done = 0;
        while (done < count) {
            const ssize_t step = pread(descriptor, bytes + done, count - done, from + done);
            if (step < 0 && errno == EINTR) continue;
            if (step < 0) latch(errno);
            if (step <= 0) break;
            done += step;
        }
        return done;
    }

    void writeAt(Offset to, const char *bytes, Size count) {
        // After a failure nothing more is written.
        while (count > 0 && failure == 0) {
            const ssize_t step = pwrite(descriptor, bytes, count, to);
            if (step < 0 && errno == EINTR) continue;
            if (step <= 0) { latch(step < 0 ? errno : EIO); return; }
            bytes += step;
            to += step;
            count -= step;
        }
    }

    /// Moves bytes within the file, in an order that overwrites none that are still to be moved.
    void move(Offset from, Offset to, Offset count) {
        ByteVector block(static_cast<unsigned int>(std::min(blockSize, std::max<Offset>(1, count))), 0);
        for (Offset done = 0; done < count && failure == 0;) {
            const Offset step = std::min<Offset>(block.size(), count - done);
            const Offset place = to > from ? count - done - step : done;
            if (readAt(from + place, block.data(), step) != static_cast<Size>(step)) { latch(EIO); return; }
            writeAt(to + place, block.data(), step);
            done += step;
        }
    }
};

String text(const char *utf8) { return String(utf8, String::UTF8); }

TagLib::PropertyMap properties(const langdu_tags_field *fields, size_t count) {
    TagLib::PropertyMap map;
    for (size_t index = 0; index < count; index++) map.insert(text(fields[index].key), StringList(text(fields[index].value)));
    return map;
}

/// The front as FLAC and Ogg files have it.
TagLib::FLAC::Picture *picture(const langdu_tags_cover &cover) {
    auto *picture = new TagLib::FLAC::Picture;
    picture->setType(TagLib::FLAC::Picture::FrontCover);
    picture->setMimeType(text(cover.media_type));
    picture->setData(ByteVector(reinterpret_cast<const char *>(cover.bytes), static_cast<unsigned int>(cover.count)));
    picture->setWidth(cover.width);
    picture->setHeight(cover.height);
    picture->setColorDepth(24);
    return picture;
}

/// Chapters as comments: CHAPTER001=00:00:00.000 and CHAPTER001NAME=… (Vorbis comment chapter extension).
void addChapters(TagLib::Ogg::XiphComment &comment, const langdu_tags_chapter *chapters, size_t count) {
    for (size_t index = 0; index < count; index++) {
        char key[32], time[24];
        const uint32_t start = chapters[index].start;
        snprintf(key, sizeof key, "CHAPTER%03u", static_cast<unsigned int>(index + 1));
        snprintf(
            time, sizeof time, "%02u:%02u:%02u.%03u", start / 3600000, start / 60000 % 60, start / 1000 % 60, start % 1000);
        comment.addField(key, String(time), true);
        comment.addField(String(key) + "NAME", text(chapters[index].title), true);
    }
}

/// Chapters as ID3v2 frames, with a table of contents that lists them in order (ID3v2 Chapter Frame Addendum).
void addChapters(TagLib::ID3v2::Tag &tag, const langdu_tags_chapter *chapters, size_t count) {
    using namespace TagLib::ID3v2;
    if (count == 0) return;
    auto *contents = new TableOfContentsFrame("toc");
    contents->setIsTopLevel(true);
    contents->setIsOrdered(true);
    for (size_t index = 0; index < count; index++) {
        const std::string id = "chp" + std::to_string(index);
        const ByteVector element(id.data(), static_cast<unsigned int>(id.size()));
        auto *title = new TextIdentificationFrame("TIT2", String::UTF8);
        title->setText(text(chapters[index].title));
        FrameList embedded;
        embedded.append(title);
        tag.addFrame(new ChapterFrame(
            element, chapters[index].start, chapters[index].end, 0xFFFFFFFF, 0xFFFFFFFF, embedded));
        contents->addChildElement(element);
    }
    tag.addFrame(contents);
}

void read(const TagLib::PropertyMap &map, void *context, void (*on_field)(void *, const char *, const char *)) {
    for (const auto &field : map)
        for (const auto &value : field.second) on_field(context, field.first.toCString(true), value.toCString(true));
}

/// Reads the chapters among comments: hours, minutes and seconds, of which the last may have a fraction.
void readChapters(
    const TagLib::Ogg::XiphComment &comment, void *context, void (*on_chapter)(void *, const char *, uint32_t)) {
    const auto &fields = comment.fieldListMap();
    for (const auto &field : fields) {
        const String &key = field.first;
        if (!key.startsWith("CHAPTER") || key.size() != 10 || field.second.isEmpty()) continue;
        unsigned int hours, minutes;
        double seconds;
        if (sscanf(field.second.front().toCString(), "%2u:%2u:%lf", &hours, &minutes, &seconds) != 3) continue;
        if (!(seconds >= 0 && seconds < 61)) continue;
        const auto name = fields.find(key + "NAME");
        const String title = name == fields.end() || name->second.isEmpty() ? String() : name->second.front();
        const double start = (hours * 60.0 + minutes) * 60000 + seconds * 1000;
        on_chapter(context, title.toCString(true), static_cast<uint32_t>(start + 0.5));
    }
}

void readChapters(TagLib::ID3v2::Tag &tag, void *context, void (*on_chapter)(void *, const char *, uint32_t)) {
    using namespace TagLib::ID3v2;
    for (auto *frame : tag.frameListMap()["CHAP"]) {
        const auto *chapter = dynamic_cast<ChapterFrame *>(frame);
        if (!chapter) continue;
        const auto &titles = chapter->embeddedFrameListMap()["TIT2"];
        const String title = titles.isEmpty() ? String() : titles.front()->toString();
        on_chapter(context, title.toCString(true), chapter->startTime());
    }
}

/// Opens a file by its kind and does something with it; `body` says whether it succeeded.
template <typename XiphBody, typename ID3Body>
int open(int descriptor, langdu_tags_kind kind, XiphBody xiph, ID3Body id3) {
    DescriptorStream stream(descriptor);
    bool done = false;
    try {
        switch (kind) {
        case LANGDU_TAGS_FLAC: {
            TagLib::FLAC::File file(&stream, TagLib::ID3v2::FrameFactory::instance(), false);
            if (file.isValid()) done = xiph(file, *file.xiphComment(true), &file);
            break;
        }
        case LANGDU_TAGS_OPUS: {
            TagLib::Ogg::Opus::File file(&stream, false);
            if (file.isValid() && file.tag()) done = xiph(file, *file.tag(), nullptr);
            break;
        }
        case LANGDU_TAGS_VORBIS: {
            TagLib::Ogg::Vorbis::File file(&stream, false);
            if (file.isValid() && file.tag()) done = xiph(file, *file.tag(), nullptr);
            break;
        }
        case LANGDU_TAGS_MP3: {
#if TAGLIB_MAJOR_VERSION >= 2
            TagLib::MPEG::File file(&stream, false);
#else
            TagLib::MPEG::File file(&stream, TagLib::ID3v2::FrameFactory::instance(), false);
#endif
            if (file.isValid()) done = id3(file, *file.ID3v2Tag(true));
            break;
        }
        }
    } catch (...) {
        done = false;
    }
    return stream.failure != 0 ? stream.failure : done ? 0 : LANGDU_TAGS_REFUSED;
}

}  // namespace

extern "C" int langdu_tags_write(
    int descriptor, langdu_tags_kind kind, const langdu_tags_field *fields, size_t field_count,
    const langdu_tags_chapter *chapters, size_t chapter_count, const langdu_tags_cover *cover) {
    return open(
        descriptor, kind,
        [&](TagLib::File &file, TagLib::Ogg::XiphComment &comment, TagLib::FLAC::File *flac) {
            comment.setProperties(properties(fields, field_count));
            addChapters(comment, chapters, chapter_count);
            if (flac) flac->removePictures(); else comment.removeAllPictures();
            if (cover && flac) flac->addPicture(picture(*cover));
            if (cover && !flac) comment.addPicture(picture(*cover));
            return file.save();
        },
        [&](TagLib::MPEG::File &file, TagLib::ID3v2::Tag &tag) {
            tag.setProperties(properties(fields, field_count));
            for (const char *id : {"CHAP", "CTOC", "APIC"}) tag.removeFrames(id);
            addChapters(tag, chapters, chapter_count);
            if (cover) {
                auto *frame = new TagLib::ID3v2::AttachedPictureFrame;
                frame->setType(TagLib::ID3v2::AttachedPictureFrame::FrontCover);
                frame->setMimeType(text(cover->media_type));
                frame->setPicture(
                    ByteVector(reinterpret_cast<const char *>(cover->bytes), static_cast<unsigned int>(cover->count)));
                tag.addFrame(frame);
            }
            return file.save(TagLib::MPEG::File::ID3v2);
        });
}

extern "C" int langdu_tags_read(
    int descriptor, langdu_tags_kind kind, void *context,
    void (*on_field)(void *context, const char *key, const char *value),
    void (*on_chapter)(void *context, const char *title, uint32_t start)) {
    return open(
        descriptor, kind,
        [&](TagLib::File &, TagLib::Ogg::XiphComment &comment, TagLib::FLAC::File *) {
            read(comment.properties(), context, on_field);
            readChapters(comment, context, on_chapter);
            return true;
        },
        [&](TagLib::MPEG::File &, TagLib::ID3v2::Tag &tag) {
            read(tag.properties(), context, on_field);
            readChapters(tag, context, on_chapter);
            return true;
        });
}
