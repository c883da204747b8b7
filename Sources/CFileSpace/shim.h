// Linux's fallocate, which <fcntl.h> declares with _GNU_SOURCE alone; Swift's Glibc module is made without.
int fallocate(int descriptor, int mode, long offset, long length);

// FALLOC_FL_KEEP_SIZE of <linux/falloc.h>.
static const int keepingSize = 1;
