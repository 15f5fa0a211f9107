/** Plain words that are easy to spell and to tell apart by ear, and mean no harm in any order. */
export const phraseWords: readonly string[] = `
acorn amber anchor apple april apron arch arrow aspen atlas autumn badge bagel bamboo banana banjo
barley barn basil basket beach beacon bean beaver bell bench berry birch biscuit blanket blossom
boat book boot bottle bowl branch bread breeze brick bridge broom brush bucket buckle button cabin
cactus camel camera candle canoe canvas canyon carpet carrot castle cedar cello chair chalk cheese
cherry chess chestnut circle clay cliff clock cloud clover coast cobalt cocoa comet compass copper
coral corner cotton cousin cradle crane crayon cricket crystal curtain cushion daisy dawn desert
desk diamond dolphin door drum duck eagle earth easel echo elbow elm ember engine evening falcon
farm feather fern fiddle field fig finch flag flint flute forest fossil fountain fox frost garden
garlic gate ginger glacier glass globe glove goat gold goose grape grass gravel guitar hammer harp
hazel hedge helmet heron hill hinge honey horizon horse igloo ink iris island ivory jacket jasmine
jelly jigsaw jungle kayak kettle kitchen kite ladder lagoon lake lamp lantern lemon lentil library
lilac lily lion lizard locket lotus magnet mango maple marble market meadow melon mint mirror
mitten moon morning moss mountain mug museum nest noodle notebook nutmeg oak oasis ocean olive
onion opal orange orchard orchid otter oven owl paddle paint palm panda paper parrot parsley path
peach peanut pear pearl pebble pencil penguin pepper piano pigeon pillow pine planet plum pocket
pond pony poppy potato prairie puddle pumpkin puzzle quartz quill quilt rabbit radio rain raven
reef ribbon rice river robin roof rose saddle saffron sail salmon sand sapphire satin scarf school
seal shell shore silver sister sketch sky slate sleeve snail snow soap sofa sparrow spice spiral
spoon spring squash stable star statue stone straw stream street sugar summer sun swan table tailor
teapot temple thimble thread tiger timber toast tomato topaz towel tower town trail train tree
trumpet tulip tunnel turtle umbrella valley vanilla velvet village vine violet violin wagon walnut
water wave wheat wheel whistle willow window winter wood wool yarn yogurt zebra zinc
`
  .trim()
  .split(/\s+/)
