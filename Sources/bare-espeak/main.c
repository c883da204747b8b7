// The floor that Langdu is measured against: feeds eSpeak NG the phonemes of a file and throws the samples away.
// A line of the file: rate, pitch, range, volume, the voice file's path and the text, separated by tabs.
#include <espeak-ng/espeak_ng.h>
#include <espeak-ng/speak_lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long count;

static int take(short *samples, int number, espeak_EVENT *events) {
    (void)samples;
    (void)events;
    count += number;
    return 0;
}

int main(int argc, char **argv) {
    FILE *file = argc > 1 ? fopen(argv[1], "r") : NULL;
    if (!file) return 66;
    if (espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, NULL, 0) < 0) return 70;
    espeak_SetSynthCallback(take);
    const espeak_PARAMETER parameters[] = {espeakRATE, espeakPITCH, espeakRANGE, espeakVOLUME};
    char *line = NULL, current[4096] = "";
    int values[4];
    size_t size = 0;
    while (getline(&line, &size, file) > 0) {
        line[strcspn(line, "\n")] = 0;
        char *rest = line, *field[5];
        for (int i = 0; i < 5; i++) field[i] = strsep(&rest, "\t");
        if (!rest) return 65;
        if (strcmp(current, field[4])) {
            snprintf(current, sizeof current, "%s", field[4]);
            if (espeak_ng_SetVoiceByFile(current) != ENS_OK) return 70;
            for (int i = 0; i < 4; i++) values[i] = -1;
        }
        for (int i = 0; i < 4; i++) {
            int value = atoi(field[i]);
            if (value != values[i]) espeak_SetParameter(parameters[i], value, 0);
            values[i] = value;
        }
        espeak_Synth(rest, strlen(rest) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8 | espeakPHONEMES, NULL, NULL);
    }
    printf("%ld\n", count);
    return 0;
}
