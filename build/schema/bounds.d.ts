/** A bound on what is read from outside, with the reason for just this much: the table of the page "What Vitrine promises". */
export interface Bound {
    /** The most that is taken. */
    readonly most: number;
    /** What is counted, as a plural noun: `cells`, `bytes`. */
    readonly unit: string;
    /** What is bounded, as a noun phrase: `a CSV file`. */
    readonly of: string;
    /** Why just so many, in a sentence: what people have, and what more would cost. */
    readonly reason: string;
}
/**
 * Every bound that a reader checks before it takes memory or time. A reader that needs one adds it here; none stands elsewhere.
 */
export declare const bounds: {
    readonly jsonBytes: {
        readonly of: "a JSON file";
        readonly most: 32000000;
        readonly unit: "bytes";
        readonly reason: "The largest tokenizers of today have 20 MB; parsing takes about ten times a file’s size in memory.";
    };
    readonly jsonDepth: {
        readonly of: "a JSON file";
        readonly most: 64;
        readonly unit: "levels of nesting";
        readonly reason: "Real files have at most ten; some thousands overflow a program’s stack.";
    };
    readonly textBytes: {
        readonly of: "a text file (CSV, a vocabulary, prose)";
        readonly most: 64000000;
        readonly unit: "bytes";
        readonly reason: "A matrix of 400 × 400 cells has 4 MB; a text takes several times its size in memory.";
    };
    readonly contentResultBytes: {
        readonly of: "a result’s JSON file";
        readonly most: 16000000;
        readonly unit: "bytes";
        readonly reason: "The largest of ours has 20 kB, a text of 512 tokens 200 kB; a build holds every result at once.";
    };
    readonly contentArrayBytes: {
        readonly of: "an array of a result";
        readonly most: 512000000;
        readonly unit: "bytes";
        readonly reason: "The attention of BERT’s large size over 512 tokens has 403 MB.";
    };
    readonly contentPictureBytes: {
        readonly of: "a picture in the content folder";
        readonly most: 64000000;
        readonly unit: "bytes";
        readonly reason: "A picture of 4096 × 4096 pixels in full colour has 50 MB without compression.";
    };
    readonly contentPicturePixels: {
        readonly of: "a picture in the content folder";
        readonly most: 51000000;
        readonly unit: "pixels";
        readonly reason: "As many as an explained picture may have; a browser takes four bytes for each.";
    };
    readonly contentTextBytes: {
        readonly of: "a page of prose or an answer";
        readonly most: 1000000;
        readonly unit: "bytes";
        readonly reason: "A long page has 30 kB; some steps of Markdown take more than linear time.";
    };
    readonly answerDepth: {
        readonly of: "the front matter of an answer";
        readonly most: 16;
        readonly unit: "levels of nesting";
        readonly reason: "Ours have at most nine; the time of a mean of means is the product of their inputs.";
    };
    readonly contentSeriesValues: {
        readonly of: "a curve of a result";
        readonly most: 100000;
        readonly unit: "values";
        readonly reason: "A curve has a point for each value; no screen has more than some thousands of columns.";
    };
    readonly contentAxes: {
        readonly of: "an array of a result";
        readonly most: 16;
        readonly unit: "axes";
        readonly reason: "Ours have at most five; no page can show more.";
    };
    readonly contentAxisLabels: {
        readonly of: "an axis of a result";
        readonly most: 100000;
        readonly unit: "labels";
        readonly reason: "The longest texts have some thousands of tokens; each label is a mark on a page.";
    };
    readonly contentTiles: {
        readonly of: "a figure of tiles";
        readonly most: 100000;
        readonly unit: "tiles a row or a column";
        readonly reason: "Each is at least a pixel wide, and no picture is wider than that.";
    };
    readonly contentLayers: {
        readonly of: "an encoder";
        readonly most: 1024;
        readonly unit: "layers, or heads a layer";
        readonly reason: "The largest encoders have some dozens; pages have a link or a row for each.";
    };
    readonly contentFiles: {
        readonly of: "a result";
        readonly most: 1000;
        readonly unit: "arrays or figures";
        readonly reason: "Our methods make at most six; each has a card on its page.";
    };
    readonly pickleBytes: {
        readonly of: "the pickle of a checkpoint";
        readonly most: 64000000;
        readonly unit: "bytes";
        readonly reason: "It describes tensors, whose values lie elsewhere: that of a large network with its optimizer has a few MB.";
    };
    readonly pickleWork: {
        readonly of: "the pickle of a checkpoint";
        readonly most: 6000000;
        readonly unit: "steps";
        readonly reason: "An opcode counts 1, an object 8 more, a place in the memo 4 more; a tensor needs about 150, so that 40,000 fit. It keeps a hostile pickle under two seconds.";
    };
    readonly pickleIntegerBytes: {
        readonly of: "an integer in a pickle";
        readonly most: 1024;
        readonly unit: "bytes";
        readonly reason: "Counts and seeds have 8; the time to read a longer one grows with the square of its length.";
    };
    readonly pickleLineBytes: {
        readonly of: "a line of a pickle";
        readonly most: 65536;
        readonly unit: "bytes";
        readonly reason: "The oldest protocols write names and numbers as lines, and these are short.";
    };
    readonly checkpointEntries: {
        readonly of: "a checkpoint";
        readonly most: 20000;
        readonly unit: "tensors";
        readonly reason: "A file has one entry a tensor; the largest language models have some thousands.";
    };
    readonly checkpointDepth: {
        readonly of: "a pickled module";
        readonly most: 64;
        readonly unit: "levels of modules";
        readonly reason: "Networks have about ten; names grow by a part with every level.";
    };
    readonly tensorAxes: {
        readonly of: "a tensor";
        readonly most: 64;
        readonly unit: "axes";
        readonly reason: "Images and sentences need five; NumPy itself stops at 64.";
    };
    readonly safetensorsHeaderBytes: {
        readonly of: "the header of a safetensors file";
        readonly most: 16000000;
        readonly unit: "bytes";
        readonly reason: "It has about 100 bytes a tensor; parsing takes several times its size.";
    };
    readonly npyHeaderBytes: {
        readonly of: "the header of an .npy file";
        readonly most: 10000;
        readonly unit: "bytes";
        readonly reason: "NumPy itself reads no longer one; a header of plain numbers has 118.";
    };
    readonly npyValues: {
        readonly of: "an .npy file (axes of length 0 counted as 1)";
        readonly most: 268435456;
        readonly unit: "values";
        readonly reason: "A gigabyte of float32; an axis of length 0 must not let the others be endless.";
    };
    readonly architectureLayers: {
        readonly of: "an architecture";
        readonly most: 4096;
        readonly unit: "layers";
        readonly reason: "The deepest networks in use have about 1,200.";
    };
    readonly architectureDepth: {
        readonly of: "an architecture";
        readonly most: 32;
        readonly unit: "levels of sequentials";
        readonly reason: "Networks have about five.";
    };
    readonly networkParameters: {
        readonly of: "a network";
        readonly most: 500000000;
        readonly unit: "parameters";
        readonly reason: "ONNX Runtime takes a graph of at most 2 GB, which so many float32 values fill.";
    };
    readonly layerValues: {
        readonly of: "the output of a layer";
        readonly most: 268435456;
        readonly unit: "values";
        readonly reason: "A gigabyte of float32, of which several are in memory at once; VGG’s largest has 3,211,264.";
    };
    readonly networkWork: {
        readonly of: "a network";
        readonly most: 1000000000000;
        readonly unit: "multiplications a picture";
        readonly reason: "A method asks for thousands of passes, which would take days; the largest classifiers in use need 5 · 10¹¹.";
    };
    readonly poolPlaces: {
        readonly of: "an overlapping window of max pooling";
        readonly most: 1024;
        readonly unit: "pixels";
        readonly reason: "Its gradient takes an operator for each pixel of the window.";
    };
    readonly jsonEntries: {
        readonly of: "a JSON file";
        readonly most: 4000000;
        readonly unit: "values";
        readonly reason: "A tokenizer of 250,000 tokens has about a million; each takes some 50 bytes of memory.";
    };
    readonly jsonKeys: {
        readonly of: "a JSON file";
        readonly most: 500000;
        readonly unit: "keys";
        readonly reason: "The largest vocabularies that are written as objects have 250,000; half a million take a second.";
    };
    readonly tableCells: {
        readonly of: "a table";
        readonly most: 4000000;
        readonly unit: "cells";
        readonly reason: "Attention of 12 layers of 12 heads over 160 tokens has that many; each takes some 40 bytes of memory.";
    };
    readonly tableEmptyLines: {
        readonly of: "a table";
        readonly most: 100000;
        readonly unit: "empty lines";
        readonly reason: "Some programs separate blocks by one; a spreadsheet ends with some hundreds at most.";
    };
    readonly tableComments: {
        readonly of: "a table";
        readonly most: 1000;
        readonly unit: "lines of comments";
        readonly reason: "numpy.savetxt writes the few lines that it is given.";
    };
    readonly cellCharacters: {
        readonly of: "a cell of a table";
        readonly most: 10000;
        readonly unit: "characters";
        readonly reason: "A label has some dozens, a number 24; a quote that does not close makes a cell of all that follows.";
    };
    readonly matrixSide: {
        readonly of: "a matrix";
        readonly most: 400;
        readonly unit: "rows or columns";
        readonly reason: "No figure with more has room for labels that can be read.";
    };
    readonly matrixBytes: {
        readonly of: "the .npy file of a matrix";
        readonly most: 64000000;
        readonly unit: "bytes";
        readonly reason: "A matrix of 400 × 400 has 1.3 MB; the rest is room for naming the shape of one that is too large.";
    };
    readonly formatCharacters: {
        readonly of: "a format";
        readonly most: 60;
        readonly unit: "characters";
        readonly reason: "A format is one directive with a unit; a cell has room for about ten characters.";
    };
    readonly cellText: {
        readonly of: "a number written in a cell";
        readonly most: 60;
        readonly unit: "characters";
        readonly reason: "A cell is as wide as what is written in it; %f writes 1e308 with 309 digits.";
    };
    readonly attentionLayers: {
        readonly of: "attention";
        readonly most: 200;
        readonly unit: "layers";
        readonly reason: "The largest models of today have about 130.";
    };
    readonly attentionHeads: {
        readonly of: "attention";
        readonly most: 256;
        readonly unit: "heads a layer";
        readonly reason: "The largest models of today have 128.";
    };
    readonly attentionTokens: {
        readonly of: "attention";
        readonly most: 512;
        readonly unit: "tokens";
        readonly reason: "BERT itself reads no more, and nobody could make out a matrix of more.";
    };
    readonly attentionWeights: {
        readonly of: "attention";
        readonly most: 40000000;
        readonly unit: "weights";
        readonly reason: "BERT-base has 37.7 million at its 512 tokens, 151 MB as float32.";
    };
    readonly attentionBytes: {
        readonly of: "the .npy file of attention";
        readonly most: 321000000;
        readonly unit: "bytes";
        readonly reason: "Forty million weights of float64.";
    };
    readonly pictureBytes: {
        readonly of: "a picture file";
        readonly most: 200000000;
        readonly unit: "bytes";
        readonly reason: "A photograph of 50 million pixels has 150 MB at most, mostly a tenth of that; a file is held in memory.";
    };
    readonly pictureSide: {
        readonly of: "a picture";
        readonly most: 65535;
        readonly unit: "pixels a side";
        readonly reason: "No JPEG or GIF has a longer one; resizing sums over the pixels of a side.";
    };
    readonly picturePixels: {
        readonly of: "a picture";
        readonly most: 51000000;
        readonly unit: "pixels";
        readonly reason: "Telephones have 50 million; decoded, a pixel takes three bytes.";
    };
    readonly pictureMemoryBytes: {
        readonly of: "a picture";
        readonly most: 250000000;
        readonly unit: "bytes of its file and of what decoding it takes";
        readonly reason: "A pixel takes 3.5 from a JPEG or a PNG, 9.5 from a progressive JPEG, 12 from a WebP, 20 from an AVIF; a run is to stay under 500 MB.";
    };
    readonly pictureMetadataBytes: {
        readonly of: "a picture’s colour profile and its EXIF, XMP and IPTC data";
        readonly most: 16000000;
        readonly unit: "bytes";
        readonly reason: "A printer’s profile has 2 MB, an editor’s history may have more; none of it is shown.";
    };
    readonly pictureFrames: {
        readonly of: "a picture";
        readonly most: 10000;
        readonly unit: "frames or pages";
        readonly reason: "That is seven minutes of animation; only the first is used, but all are counted.";
    };
    readonly folderPictures: {
        readonly of: "a folder of pictures";
        readonly most: 10000;
        readonly unit: "pictures";
        readonly reason: "Each gets a page and a result of every method; a report of 10,000 takes days to compute.";
    };
    readonly displayBytes: {
        readonly of: "a picture for the site";
        readonly most: 1000000;
        readonly unit: "bytes";
        readonly reason: "Readers load it on their phones.";
    };
    readonly labelCharacters: {
        readonly of: "a label";
        readonly most: 1000;
        readonly unit: "characters";
        readonly reason: "A figure shows about 60 and the whole under the pointer; a longer text belongs in the description (about).";
    };
    readonly formulaCharacters: {
        readonly of: "a formula in a label";
        readonly most: 1000;
        readonly unit: "characters";
        readonly reason: "A line of LaTeX has about 80; a thousand are set in 40 ms.";
    };
    readonly formulaDepth: {
        readonly of: "a formula in a label";
        readonly most: 32;
        readonly unit: "levels of nesting";
        readonly reason: "After three, signs are too small to read; some thousands overflow a program’s stack.";
    };
    readonly formulaWidth: {
        readonly of: "a formula in a label";
        readonly most: 40;
        readonly unit: "em of width";
        readonly reason: "A label has room for 40, and a formula cannot be cut as a text can.";
    };
    readonly formulaHeight: {
        readonly of: "a formula in a label";
        readonly most: 4;
        readonly unit: "em of height";
        readonly reason: "A label is one line; a formula of two lines can be read at half its size, one of five cannot.";
    };
    readonly matrixFormulae: {
        readonly of: "the labels of a matrix";
        readonly most: 20000;
        readonly unit: "characters of LaTeX";
        readonly reason: "That is 400 labels of 50; each sign is a path of 300 bytes on the page and takes 0.1 ms.";
    };
    readonly encoderLayers: {
        readonly of: "an encoder";
        readonly most: 256;
        readonly unit: "layers";
        readonly reason: "BERT has 12 or 24; a graph is built for each layer, whatever the weights turn out to be.";
    };
    readonly encoderHeads: {
        readonly of: "an encoder";
        readonly most: 1024;
        readonly unit: "attention heads in a layer";
        readonly reason: "BERT has 12 or 16; each has a matrix of attention of its own.";
    };
    readonly encoderWidth: {
        readonly of: "an encoder";
        readonly most: 65536;
        readonly unit: "numbers a state (hidden_size, intermediate_size)";
        readonly reason: "The widest have 4,096, and four times as many within a layer.";
    };
    readonly encoderPositions: {
        readonly of: "an encoder";
        readonly most: 65536;
        readonly unit: "positions";
        readonly reason: "BERT has 512, long variants 4,096; how many a text may use is bounded by its attention.";
    };
    readonly encoderVocabulary: {
        readonly of: "an encoder";
        readonly most: 600000;
        readonly unit: "word embeddings (vocab_size, type_vocab_size)";
        readonly reason: "A vocabulary may have as many entries.";
    };
    readonly shards: {
        readonly of: "an index of weights";
        readonly most: 1000;
        readonly unit: "files";
        readonly reason: "Each has some gigabytes; all are opened before any is read.";
    };
    readonly shardedTensors: {
        readonly of: "an index of weights";
        readonly most: 100000;
        readonly unit: "tensors";
        readonly reason: "A layer of BERT has 16.";
    };
    readonly vocabularyEntries: {
        readonly of: "a vocabulary";
        readonly most: 600000;
        readonly unit: "entries";
        readonly reason: "BERT has 30,522, LaBSE 501,153; an entry takes some 150 bytes in memory.";
    };
    readonly vocabularyToken: {
        readonly of: "a token";
        readonly most: 512;
        readonly unit: "characters";
        readonly reason: "The longest in use have about 100; a text is compared with tokens of this length at every place.";
    };
    readonly addedTokens: {
        readonly of: "a tokenizer";
        readonly most: 20000;
        readonly unit: "added tokens";
        readonly reason: "Vocabularies of a field add some thousands.";
    };
    readonly addedTokenCharacters: {
        readonly of: "the added tokens of a tokenizer";
        readonly most: 400000;
        readonly unit: "characters in all";
        readonly reason: "All are looked for at once in a tree, which takes about 100 bytes a character.";
    };
    readonly wordCharacters: {
        readonly of: "a single word of a text";
        readonly most: 256;
        readonly unit: "characters (max_input_chars_per_word)";
        readonly reason: "BERT takes 100; the time to find its pieces grows with the square of its length.";
    };
    readonly textCharacters: {
        readonly of: "a text for an encoder";
        readonly most: 50000;
        readonly unit: "characters";
        readonly reason: "An encoder of 4,096 positions reads about 20,000; it is tokenised before its tokens can be counted.";
    };
    readonly answerCharacters: {
        readonly of: "an answer or a word";
        readonly most: 5000;
        readonly unit: "characters";
        readonly reason: "It is looked for at every place of its text.";
    };
    readonly attentionValues: {
        readonly of: "the attention of a text";
        readonly most: number;
        readonly unit: "numbers (layers × heads × tokens²)";
        readonly reason: "That is one gigabyte of float32; 512 tokens in BERT have a seventh of it.";
    };
    readonly texts: {
        readonly of: "a report";
        readonly most: 10000;
        readonly unit: "texts, words and attentions";
        readonly reason: "Each has a page of its own for every method.";
    };
    readonly wordSentences: {
        readonly of: "a word’s list";
        readonly most: 2000;
        readonly unit: "sentences";
        readonly reason: "Every sentence is compared with every other, in every layer.";
    };
    readonly proseDepth: {
        readonly of: "a page of prose or an answer";
        readonly most: 50;
        readonly unit: "quotations and lists in one another";
        readonly reason: "People stop at three or four; some thousands end a program by its stack.";
    };
    readonly siteMarkBytes: {
        readonly of: "the mark of a site";
        readonly most: 64000000;
        readonly unit: "bytes";
        readonly reason: "Half a million files have room in it; a larger one is of other people’s making.";
    };
};
