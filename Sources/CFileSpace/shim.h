// Calls of Linux that <fcntl.h> declares with _GNU_SOURCE alone; Swift's Glibc module is made without.
int fallocate(int descriptor, int mode, long offset, long length);
int sync_file_range(int descriptor, long offset, long length, unsigned int flags);

// FALLOC_FL_KEEP_SIZE of <linux/falloc.h>.
static const int keepingSize = 1;
// SYNC_FILE_RANGE_WRITE of <linux/fs.h>.
static const unsigned int startingToWrite = 2;
