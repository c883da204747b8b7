/* The few functions of ONNX Runtime's C interface that Langdu calls, by their places in its table of functions.
 *
 * The interface promises that places never change (onnxruntime_c_api.h, "OrtApi"). The library itself is loaded with
 * dlopen when a neural voice is asked for; nothing here is needed to build, or to run with other voices. */
#ifndef LANGDU_ONNXRUNTIME_TABLE_H
#define LANGDU_ONNXRUNTIME_TABLE_H

#include <stddef.h>
#include <stdint.h>

/* The version of the table that is asked for; ONNX Runtime 1.17 and later have it. */
#define ORT_TABLE_VERSION 17

typedef struct {
    const void *(*GetApi)(uint32_t version);
    const char *(*GetVersionString)(void);
} OrtBase;

typedef const OrtBase *(*OrtGetApiBaseFunction)(void);

/* Each call gives a status: NULL, or an object with a message that is released with ortReleaseStatus. */
typedef void *OrtStatus;

#define ORT_ENTRY(table, place, result, ...) ((result (*)(__VA_ARGS__))((const void *const *)(table))[place])

static inline const char *ortMessage(const void *table, OrtStatus status) {
    return ORT_ENTRY(table, 2, const char *, void *)(status);
}
static inline OrtStatus ortCreateEnvironment(const void *table, int level, const char *name, void **environment) {
    return ORT_ENTRY(table, 3, OrtStatus, int, const char *, void **)(level, name, environment);
}
static inline OrtStatus ortCreateSession(
    const void *table, void *environment, const char *path, void *options, void **session) {
    return ORT_ENTRY(table, 7, OrtStatus, void *, const char *, void *, void **)(environment, path, options, session);
}
static inline OrtStatus ortCreateSessionFromArray(
    const void *table, void *environment, const void *bytes, size_t count, void *options, void **session) {
    return ORT_ENTRY(table, 8, OrtStatus, void *, const void *, size_t, void *, void **)(
        environment, bytes, count, options, session);
}
static inline OrtStatus ortRun(
    const void *table, void *session, const char *const *inputNames, const void *const *inputs, size_t inputCount,
    const char *const *outputNames, size_t outputCount, void **outputs) {
    return ORT_ENTRY(
        table, 9, OrtStatus, void *, const void *, const char *const *, const void *const *, size_t,
        const char *const *, size_t, void **)(
        session, NULL, inputNames, inputs, inputCount, outputNames, outputCount, outputs);
}
static inline OrtStatus ortCreateOptions(const void *table, void **options) {
    return ORT_ENTRY(table, 10, OrtStatus, void **)(options);
}
static inline OrtStatus ortDisableMemoryPattern(const void *table, void *options) {
    return ORT_ENTRY(table, 17, OrtStatus, void *)(options);
}
static inline OrtStatus ortSetOptimization(const void *table, void *options, int level) {
    return ORT_ENTRY(table, 23, OrtStatus, void *, int)(options, level);
}
static inline OrtStatus ortSetThreads(const void *table, void *options, int count) {
    OrtStatus status = ORT_ENTRY(table, 24, OrtStatus, void *, int)(options, count);
    return status ? status : ORT_ENTRY(table, 25, OrtStatus, void *, int)(options, count);
}
static inline OrtStatus ortPutCount(const void *table, const void *session, int isOutput, size_t *count) {
    return ORT_ENTRY(table, isOutput ? 31 : 30, OrtStatus, const void *, size_t *)(session, count);
}
static inline OrtStatus ortPutType(const void *table, const void *session, int isOutput, size_t index, void **type) {
    return ORT_ENTRY(table, isOutput ? 34 : 33, OrtStatus, const void *, size_t, void **)(session, index, type);
}
static inline OrtStatus ortPutName(
    const void *table, const void *session, int isOutput, size_t index, void *allocator, char **name) {
    return ORT_ENTRY(table, isOutput ? 37 : 36, OrtStatus, const void *, size_t, void *, char **)(
        session, index, allocator, name);
}
static inline OrtStatus ortCreateTensor(
    const void *table, const void *memory, void *data, size_t bytes, const int64_t *shape, size_t rank, int type,
    void **value) {
    return ORT_ENTRY(
        table, 49, OrtStatus, const void *, void *, size_t, const int64_t *, size_t, int, void **)(
        memory, data, bytes, shape, rank, type, value);
}
static inline OrtStatus ortTensorData(const void *table, void *value, void **data) {
    return ORT_ENTRY(table, 51, OrtStatus, void *, void **)(value, data);
}
static inline OrtStatus ortTensorInfoOfType(const void *table, const void *type, const void **info) {
    return ORT_ENTRY(table, 55, OrtStatus, const void *, const void **)(type, info);
}
static inline OrtStatus ortElementType(const void *table, const void *info, int *type) {
    return ORT_ENTRY(table, 60, OrtStatus, const void *, int *)(info, type);
}
static inline OrtStatus ortRank(const void *table, const void *info, size_t *rank) {
    return ORT_ENTRY(table, 61, OrtStatus, const void *, size_t *)(info, rank);
}
static inline OrtStatus ortShape(const void *table, const void *info, int64_t *shape, size_t rank) {
    return ORT_ENTRY(table, 62, OrtStatus, const void *, int64_t *, size_t)(info, shape, rank);
}
static inline OrtStatus ortElementCount(const void *table, const void *info, size_t *count) {
    return ORT_ENTRY(table, 64, OrtStatus, const void *, size_t *)(info, count);
}
static inline OrtStatus ortTensorInfoOfValue(const void *table, const void *value, void **info) {
    return ORT_ENTRY(table, 65, OrtStatus, const void *, void **)(value, info);
}
static inline OrtStatus ortCreateMemoryInfo(const void *table, void **memory) {
    return ORT_ENTRY(table, 69, OrtStatus, int, int, void **)(0, 0, memory);
}
static inline OrtStatus ortFree(const void *table, void *allocator, void *memory) {
    return ORT_ENTRY(table, 76, OrtStatus, void *, void *)(allocator, memory);
}
static inline OrtStatus ortAllocator(const void *table, void **allocator) {
    return ORT_ENTRY(table, 78, OrtStatus, void **)(allocator);
}
static inline OrtStatus ortMetadata(const void *table, const void *session, void **metadata) {
    return ORT_ENTRY(table, 111, OrtStatus, const void *, void **)(session, metadata);
}
static inline OrtStatus ortMetadataValue(
    const void *table, const void *metadata, void *allocator, const char *key, char **value) {
    return ORT_ENTRY(table, 116, OrtStatus, const void *, void *, const char *, char **)(
        metadata, allocator, key, value);
}
static inline OrtStatus ortMetadataKeys(
    const void *table, const void *metadata, void *allocator, char ***keys, int64_t *count) {
    return ORT_ENTRY(table, 123, OrtStatus, const void *, void *, char ***, int64_t *)(
        metadata, allocator, keys, count);
}

/* What is released, by its place in the table. */
enum {
    ortEnvironmentObject = 92,
    ortStatusObject = 93,
    ortMemoryInfoObject = 94,
    ortSessionObject = 95,
    ortValueObject = 96,
    ortTypeObject = 98,
    ortTensorInfoObject = 99,
    ortOptionsObject = 100,
    ortMetadataObject = 118
};
static inline void ortRelease(const void *table, int object, void *pointer) {
    if (pointer) ORT_ENTRY(table, object, void, void *)(pointer);
}

#endif
