#include "onnxruntime_table.h"
